// RUN: %reject %s XCS1301 --with %S/Inputs/watch.cpp
// The function may have kept where the local is, const or not.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
void keep(const double *where);
void bump(double x);
[[xcs::jit]] void run(std::vector<double> v) {
  double scale = 1;
  keep(&scale);
  for (std::size_t i = 0; i < v.size(); ++i) {
    double y = work(v[i] * scale);
    bump(y);
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  run(v);
}
