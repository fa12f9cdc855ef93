// RUN: %reject %s XCS1004
// Not less is not greater or equal where a value is no number.
#include <cstdio>
#include <vector>
[[xcs::jit]] double f(const std::vector<int> &v) {
  double m = -1000;
  for (int x : v) {
    double y = x / 3.0;
    if (!(y < m))
      m = y;
  }
  return m;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v) * 1000));
}
