// RUN: %reject %s XCS1004
// Better by a margin: of two that are close, the first one met counts.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v) {
  int m = 0;
  for (int x : v)
    if (x > m + 5)
      m = x;
  return m;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
