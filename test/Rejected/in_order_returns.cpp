// RUN: %reject %s XCS1004
// The ordered part leaves the function.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] double run(const std::vector<double> &v) {
  double total = 0;
  for (double x : v) {
    double y = work(x);
    total += y;
    if (total > 3)
      return y;
  }
  return total;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::printf("%a\n", run(v));
}
