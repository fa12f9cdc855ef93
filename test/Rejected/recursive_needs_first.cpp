// RUN: %reject %s XCS1604
// The second call goes on from the result of the first.
#include <cstdio>
[[xcs::jit]] unsigned ackermann(unsigned m, unsigned n) {
  if (m == 0)
    return n + 1;
  if (n == 0)
    return ackermann(m - 1, 1);
  return ackermann(m - 1, ackermann(m, n - 1));
}
[[xcs::jit]] unsigned bisect(unsigned lo, unsigned hi, unsigned seed) {
  if (hi - lo < 2)
    return seed * 31 + lo;
  unsigned mid = (lo + hi) / 2;
  unsigned left = bisect(lo, mid, seed);
  unsigned right = bisect(mid, hi, left);
  return left ^ right;
}
int main() { std::printf("%u %u\n", ackermann(2, 7), bisect(0, 1000, 5)); }
