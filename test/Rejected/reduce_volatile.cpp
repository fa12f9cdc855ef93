// RUN: %reject %s XCS1302
// Every access to a volatile counts.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v) {
  volatile int n = 0;
  for (int x : v)
    n = n + x;
  return n;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
