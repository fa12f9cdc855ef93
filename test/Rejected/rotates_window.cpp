// RUN: %reject %s XCS1007
#include <algorithm>
#include <cstdio>
#include <numeric>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = 0; i + 4 <= 60; i += 2)
    std::rotate(v.begin() + i, v.begin() + i + 1, v.begin() + i + 4);
  for (int i = 0; i + 4 <= 60; i += 3)
    std::partial_sum(v.begin() + i, v.begin() + i + 4, v.begin() + i, [](int a, int b) { return a / 2 + b; });
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
