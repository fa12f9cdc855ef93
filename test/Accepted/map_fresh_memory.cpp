// RUN: %accept %s
// Memory that the function has just got is nobody else's.
#include <cstdio>
#include <memory>
#include <vector>
[[xcs::jit]] void reversed(const float *in, int n, float *out) {
  float *t = new float[static_cast<std::size_t>(n)];
  for (int i = 0; i < n; ++i) // XCS: parallel map
    t[i] = in[i] * 2;
  for (int i = 0; i < n; ++i) // XCS: parallel map
    out[i] = t[n - 1 - i];
  delete[] t;
}
[[xcs::jit]] void smoothed(const std::vector<float> &in, float *out) {
  std::vector<float> t(in.size());
  for (std::size_t i = 1; i + 1 < in.size(); ++i) // XCS: parallel map
    t[i] = (in[i - 1] + in[i] + in[i + 1]) / 3;
  for (std::size_t i = 0; i < in.size(); ++i) // XCS: parallel map
    out[i] = t[i];
}
int main() {
  std::vector<float> a(300);
  for (std::size_t i = 0; i < a.size(); ++i)
    a[i] = static_cast<float>(i % 30);
  reversed(a.data(), 200, a.data() + 1);
  smoothed(a, a.data());
  for (float x : a)
    std::printf("%a\n", static_cast<double>(x));
}
