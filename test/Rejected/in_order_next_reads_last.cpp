// RUN: %reject %s XCS1004
// The ordered part feeds the next iteration through a variable.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] void run(const std::vector<double> &v) {
  double last = 0;
  for (double x : v) {
    double y = work(x + last);
    std::printf("%a\n", y);
    last = y;
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  run(v);
}
