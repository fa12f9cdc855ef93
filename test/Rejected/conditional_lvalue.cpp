// RUN: %reject %s XCS1101
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int even = 2, odd = 1;
  for (int &x : v) {
    (x % 2 ? odd : even) = even / 2 + odd / 3 + x;
    x = even - odd;
  }
  return even * 1000 + odd;
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 100; ++i)
    v.push_back(i * 23 % 59);
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
