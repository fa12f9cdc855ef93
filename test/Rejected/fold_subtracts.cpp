// RUN: %reject %s XCS1508
// The terms alone would be 0 - x, which may not fit where s - x does.
#include <cstdio>
#include <numeric>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v) {
  return std::accumulate(v.begin(), v.end(), -1, [](int s, int x) { return s - x; });
}
int main() {
  std::vector<int> v(5000);
  v[7] = -2147483647 - 1;
  v[9] = 2147483647;
  std::printf("%d\n", f(v));
}
