// RUN: %reject %s XCS1004
// How often the best value was beaten is known only in order.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v) {
  int m = -1, records = 0;
  for (int x : v)
    if (x > m) {
      m = x;
      ++records;
    }
  return 100 * m + records;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
