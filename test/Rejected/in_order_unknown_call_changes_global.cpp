// RUN: %reject %s XCS1301 --with %S/Inputs/rescale.cpp
// It does change the global that the first part reads.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
double scale = 1;
void rescale(double x);
[[xcs::jit]] void run(std::vector<double> v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    double y = work(v[i] * scale);
    rescale(y);
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  run(v);
  std::printf("%a\n", scale);
}
