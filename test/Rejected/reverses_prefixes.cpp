// RUN: %reject %s XCS1007
#include <algorithm>
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = 1; i < 60; ++i)
    std::reverse(v.begin(), v.begin() + i);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
