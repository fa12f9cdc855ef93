// RUN: %reject %s XCS1004
// Reduced in each step: the sum of remainders is another one.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v) {
  int s = 0;
  for (int x : v)
    s = (s + x) % 97;
  return s;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
