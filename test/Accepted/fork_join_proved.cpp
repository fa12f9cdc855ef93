// RUN: %accept %s
#include <cstdio>
static long work(long seed, int n) {
  long x = seed;
  for (int i = 0; i < n; ++i)
    x = (x * 1103 + 12345) % 1000003;
  return x;
}
[[xcs::jit]] long three(long s) {
  long a = work(s, 1000);
  long b = work(s + 1, 2000);
  long c = work(s + 2, 3000);
  return a * 3 + b * 5 + c * 7;
}
int main() { std::printf("%ld %ld\n", three(1), three(99)); }
