// RUN: %reject %s XCS1004
// A bit-field cuts off what it is given.
#include <cstdio>
#include <vector>
struct Bits {
  int m : 4 = 0;
  int other : 28 = 0;
};
[[xcs::jit]] int f(const std::vector<int> &v, Bits &b) {
  for (int x : v)
    if (x > b.m)
      b.m = x;
  return b.m;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  Bits b;
  std::printf("%ld\n", static_cast<long>(f(v, b)));
}
