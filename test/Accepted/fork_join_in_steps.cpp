// RUN: %accept %s
#include <cstdio>
static long work(long seed, int n) {
  long x = seed;
  for (int i = 0; i < n; ++i)
    x = (x * 1103 + 12345) % 1000003;
  return x;
}
[[xcs::jit]] long f(long s, int steps) {
  for (int t = 0; t < steps; ++t) { // each step needs the one before
    long a = work(s, 500);
    long b = work(s + t, 700);
    s = a - b / 3;
    if (s < 0)
      s = -s;
  }
  return s;
}
int main() { std::printf("%ld %ld\n", f(1, 10), f(99, 31)); }
