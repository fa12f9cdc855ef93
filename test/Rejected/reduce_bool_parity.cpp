// RUN: %reject %s XCS1005
// true ^ 2 is true: no exclusive or of truth values.
#include <cstdio>
#include <vector>
[[xcs::jit]] bool f(const std::vector<int> &v) {
  bool odd = false;
  for (int x : v)
    odd ^= x;
  return odd;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
