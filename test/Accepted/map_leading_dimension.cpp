// RUN: %accept %s
// A part of a matrix whose rows are `lead` apart: independent if that is at least `width`.
#include <cstdio>
#include <vector>
[[xcs::jit]] void scale(float *a, int lead, int height, int width, float by) {
  for (int y = 0; y < height; ++y) // XCS: guarded map
    for (int x = 0; x < width; ++x)
      a[y * lead + x] = a[y * lead + x] * by + 1;
}
[[xcs::jit]] void every(long *a, long stride, long n) {
  for (long i = 0; i < n; ++i) // XCS: guarded map
    a[i * stride] += i;
}
int main() {
  std::vector<float> m(600, 1.0f);
  scale(m.data(), 20, 10, 20, 2.0f);
  scale(m.data(), 20, 10, 5, 3.0f);
  scale(m.data(), 3, 40, 8, 0.5f); // rows overlap
  scale(m.data() + 300, -5, 12, 5, 2.0f);
  scale(m.data() + 300, -5, 12, 9, 2.0f);
  for (float x : m)
    std::printf("%a\n", static_cast<double>(x));
  std::vector<long> v(300);
  every(v.data(), 3, 100);
  every(v.data(), 0, 100);
  every(v.data() + 200, -2, 100);
  for (long x : v)
    std::printf("%ld\n", x);
}
