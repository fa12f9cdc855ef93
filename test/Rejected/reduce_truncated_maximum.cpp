// RUN: %reject %s XCS1004
// The comparison sees more bits than the store keeps.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v) {
  signed char m = 0;
  for (int x : v) {
    int y = x * 100;
    if (y > m)
      m = static_cast<signed char>(y);
  }
  return m;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
