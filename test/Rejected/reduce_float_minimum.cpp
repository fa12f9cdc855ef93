// RUN: %reject %s XCS1006
// std::min(x, m) gives x where m is no number, and m where x is none: that depends on the order.
#include <cstdio>
#include <vector>
#include <algorithm>
[[xcs::jit]] double f(const std::vector<int> &v) {
  double m = 1000;
  for (int x : v)
    m = std::min(x / 3.0, m);
  return m;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v) * 1000));
}
