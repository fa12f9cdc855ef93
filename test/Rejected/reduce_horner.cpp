// RUN: %reject %s XCS1004
// A polynomial: each step multiplies what came before.
#include <cstdio>
#include <vector>
[[xcs::jit]] unsigned f(const std::vector<int> &v) {
  unsigned h = 7;
  for (int x : v)
    h = h * 31 + x;
  return h;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
