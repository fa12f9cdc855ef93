// RUN: %accept %s
#include <cstdio>
#include <vector>
[[xcs::jit]] void multiply(const std::vector<double> &a, const std::vector<double> &b, std::vector<double> &c, int n) {
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < n; ++j) {
      double s = 0;
      for (int k = 0; k < n; ++k)
        s += a[i * n + k] * b[k * n + j];
      c[i * n + j] = s;
    }
}
int main() {
  int n = 24;
  std::vector<double> a(n * n), b(n * n), c(n * n);
  for (int i = 0; i < n * n; ++i) {
    a[i] = i * 0.5;
    b[i] = i * 0.25 - 3;
  }
  multiply(a, b, c, n);
  for (double x : c)
    std::printf("%a\n", x);
}
