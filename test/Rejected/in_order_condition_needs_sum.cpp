// RUN: %reject %s XCS1004
// Whether there is anything to compute depends on the sum so far.
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
  for (double x : v)
    if (total < 3)
      total += work(x);
  return total;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::printf("%a\n", run(v));
}
