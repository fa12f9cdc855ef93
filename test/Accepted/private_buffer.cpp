// RUN: %accept %s
// Arrays as temporaries: filled before they are read, element by element or by a loop.
#include <array>
#include <cstdio>
#include <vector>
[[xcs::jit]] double rows(std::vector<double> &out, const std::vector<double> &in, int m) {
  double buf[64], d[3];
  std::array<int, 4> digits;
  int n = static_cast<int>(out.size()), j;
  for (int i = 0; i < n; ++i) { // XCS: guarded map
    for (j = 0; j < m; ++j)
      buf[j] = in[i * 64 + j] * 2;
    d[0] = in[i * 64];
    d[1] = in[i * 64 + 1] - d[0];
    d[2] = d[1] * 3;
    for (j = 0; j < 4; ++j)
      digits[j] = i >> j & 1;
    double sum = 0;
    for (j = 1; j < m - 1; ++j)
      sum += (buf[j - 1] + buf[j + 1]) * digits[j & 3 ? 1 : 0];
    for (int k = 0; k < 3; ++k)
      sum += d[k];
    out[i] = sum;
  }
  return n;
}
int main() {
  for (int n : {0, 1, 90}) {
    std::vector<double> in(64 * n), out(n);
    for (int i = 0; i < 64 * n; ++i)
      in[i] = i % 37 * 0.5;
    std::printf("%g\n", rows(out, in, 40));
    for (double x : out)
      std::printf("%.17g\n", x);
  }
}
