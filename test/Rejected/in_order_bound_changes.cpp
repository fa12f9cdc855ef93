// RUN: %reject %s XCS1006
// The ordered part moves the bound of the loop.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] double run(const std::vector<double> &v, int n) {
  double total = 0;
  for (int i = 0; i < n; ++i) {
    double y = work(v[i]);
    total += y;
    if (y > 0.9)
      --n;
  }
  return total;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::printf("%a\n", run(v, 300));
}
