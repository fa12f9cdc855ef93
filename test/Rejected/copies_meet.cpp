// RUN: %reject %s XCS1007
#include <algorithm>
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = 0; i < 90; ++i)
    std::copy(v.begin() + i, v.begin() + i + 2, v.begin() + i + 3);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 100; ++i)
    v.push_back(i * i % 89);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
