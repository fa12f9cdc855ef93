// RUN: %reject %s XCS1004
// Whether the second test is made depends on the first extreme so far.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v) {
  int lo = v[0], hi = v[0];
  for (int x : v) {
    if (x < lo)
      lo = x;
    else if (x > hi)
      hi = x;
  }
  return hi * 1000 + lo;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
