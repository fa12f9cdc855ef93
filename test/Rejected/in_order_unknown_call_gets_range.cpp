// RUN: %reject %s XCS1301 --with %S/Inputs/scale_all.cpp
// The function is given the elements that later iterations read.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
void scaleAll(const std::vector<double> &v, double by);
[[xcs::jit]] void run(std::vector<double> v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    double y = work(v[i]);
    scaleAll(v, y);
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  run(v);
}
