// RUN: %accept %s
// Three dimensions in one, in either way to write it.
#include <cstdio>
#include <vector>
[[xcs::jit]] void nested(float *out, const float *in, int w, int h, int d) {
  for (int z = 0; z < d; ++z) // XCS: guarded map
    for (int y = 0; y < h; ++y)
      for (int x = 0; x < w; ++x)
        out[(z * h + y) * w + x] = in[(z * h + y) * w + x] * 2;
}
[[xcs::jit]] void flat(float *out, const float *in, int w, int h, int d) {
  for (int z = 0; z < d; ++z) // XCS: guarded map
    for (int y = 0; y < h; ++y)
      for (int x = 0; x < w; ++x)
        out[z * w * h + y * w + x] = in[z * w * h + y * w + x] + 1;
}
[[xcs::jit]] void transposed(double *to, const double *from, int n, int m) {
  for (int i = 0; i < n; ++i) // XCS: guarded map
    for (int j = 0; j < m; ++j)
      to[j * n + i] = from[i * m + j];
}
int main() {
  std::vector<float> a(504), b(504);
  for (std::size_t i = 0; i < a.size(); ++i)
    a[i] = static_cast<float>(i);
  nested(b.data(), a.data(), 9, 8, 7);
  flat(a.data(), b.data(), 9, 8, 7);
  flat(a.data() + 9, a.data(), 9, 8, 6); // overlaps
  nested(b.data() + 1, b.data(), 3, 3, 3);
  for (std::size_t i = 0; i < a.size(); ++i)
    std::printf("%a %a\n", static_cast<double>(a[i]), static_cast<double>(b[i]));
  std::vector<double> m(200), t(200);
  for (std::size_t i = 0; i < m.size(); ++i)
    m[i] = static_cast<double>(i);
  transposed(t.data(), m.data(), 20, 10);
  transposed(m.data(), m.data(), 14, 14); // in place
  for (std::size_t i = 0; i < m.size(); ++i)
    std::printf("%a %a\n", t[i], m[i]);
}
