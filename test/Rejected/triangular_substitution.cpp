// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<double> &lower, std::vector<double> &x, int n) {
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < i; ++j)
      x[i] = x[i] * 0.5 - lower[i * n + j] * x[j];
}
int main() {
  int n = 20;
  std::vector<double> lower(n * n), x(n, 1.0);
  for (int i = 0; i < n * n; ++i)
    lower[i] = (i % 9) * 0.125;
  f(lower, x, n);
  for (double value : x)
    std::printf("%a ", value);
}
