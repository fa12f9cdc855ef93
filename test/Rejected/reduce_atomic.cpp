// RUN: %reject %s XCS1302
// An atomic is looked at by others.
#include <cstdio>
#include <vector>
#include <atomic>
[[xcs::jit]] int f(const std::vector<int> &v) {
  static std::atomic<int> n{0};
  for (int x : v)
    n += x;
  return n;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
