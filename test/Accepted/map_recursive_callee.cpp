// RUN: %accept %s map
#include <cstdio>
#include <vector>
static int ways(int n, int coin) {
  if (n == 0)
    return 1;
  if (n < 0 || coin == 0)
    return 0;
  return ways(n, coin - 1) + ways(n - coin, coin);
}
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = ways(static_cast<int>(i), 5);
}
int main() {
  std::vector<int> v(40);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
