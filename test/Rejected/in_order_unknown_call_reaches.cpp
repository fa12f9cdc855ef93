// RUN: %reject %s XCS1301 --with %S/../Accepted/Inputs/anything.cpp
// A function that nobody knows may change what the reference leads to.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
void anything(double x, int i);
[[xcs::jit]] void run(const std::vector<double> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    double y = work(v[i]);
    anything(y, static_cast<int>(i));
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  run(v);
}
