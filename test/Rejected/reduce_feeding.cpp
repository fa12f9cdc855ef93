// RUN: %reject %s XCS1508
// Two accumulators that feed each other.
#include <cstdio>
#include <vector>
[[xcs::jit]] long f(const std::vector<int> &v) {
  unsigned a = 0, b = 0;
  for (int x : v) {
    a += x;
    b += a;
  }
  return a + 1000L * b;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
