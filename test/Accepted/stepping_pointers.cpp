// RUN: %accept %s
// Pointers that move on, as C programs copy.
#include <cstdio>
#include <vector>
[[xcs::jit]] int *scale(int *d, const int *s, int n) {
  for (int i = 0; i < n; ++i) // XCS: guarded map
    *d++ = *s++ * 3 + 1;
  return d;
}
[[xcs::jit]] void halves(const unsigned char *from, unsigned char *high, unsigned char *low, long n) {
  long i;
  for (i = n; i > 0; i--) { // XCS: guarded map
    *high++ = from[0] >> 4;
    *low = from[0] & 15;
    low += 2;
    from++;
  }
}
int main() {
  for (int n : {0, 1, 2, 700}) {
    std::vector<int> in(n), out(n);
    for (int i = 0; i < n; ++i)
      in[i] = i;
    std::printf("%d\n", static_cast<int>(scale(out.data(), in.data(), n) - out.data()));
    for (int x : out)
      std::printf("%d\n", x);
    // Overlapping: the check sends it to the original loop.
    std::vector<int> same(n + 1, 2);
    scale(same.data() + 1, same.data(), n);
    for (int x : same)
      std::printf("%d\n", x);
    std::vector<unsigned char> bytes(n), high(n), low(2 * n);
    for (int i = 0; i < n; ++i)
      bytes[i] = static_cast<unsigned char>(i * 7);
    halves(bytes.data(), high.data(), low.data(), n);
    for (int i = 0; i < n; ++i)
      std::printf("%d %d\n", high[i], low[2 * i]);
  }
}
