// RUN: %accept %s
// All loop variables declared at the top: those of inner loops are private, the own one keeps its last value.
#include <cstdio>
#include <vector>
[[xcs::jit]] int multiply(std::vector<double> &c, const std::vector<double> &a, const std::vector<double> &b,
                          int n) {
  int i, j, k;
  double sum;
  for (i = 0; i < n; i++) { // XCS: guarded map
    for (j = 0; j < n; j++) {
      sum = 0;
      for (k = 0; k < n; k++)
        sum += a[i * n + k] * b[k * n + j];
      c[i * n + j] = sum;
    }
  }
  return i + n;
}
int main() {
  for (int n : {0, 1, 2, 17}) {
    std::vector<double> a(n * n), b(n * n), c(n * n);
    for (int i = 0; i < n * n; ++i) {
      a[i] = i * 0.25;
      b[i] = 3 - i * 0.125;
    }
    std::printf("%d\n", multiply(c, a, b, n));
    for (double x : c)
      std::printf("%.17g\n", x);
  }
}
