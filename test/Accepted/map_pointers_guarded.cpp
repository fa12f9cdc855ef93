// RUN: %accept %s
#include <cstdio>
[[xcs::jit]] void add(float *out, const float *a, const float *b, int n) {
  for (int i = 0; i < n; ++i)
    out[i] = a[i] + b[i];
}
int main() {
  static float x[600], y[600], z[600];
  for (int i = 0; i < 600; ++i) {
    x[i] = i * 0.25f;
    y[i] = i * 0.125f;
  }
  add(z, x, y, 600);
  add(x + 1, x, y, 500); // overlaps: each element needs the one before
  for (int i = 0; i < 600; ++i)
    std::printf("%a %a\n", z[i], x[i]);
}
