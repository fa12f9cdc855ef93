// RUN: %reject %s XCS1007
#include <algorithm>
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = 0; i < 90; ++i)
    std::fill(v.begin() + i, v.begin() + i + 2 + v[i] % 3, i);
}
int main() {
  std::vector<int> v(100);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
