// RUN: %reject %s XCS1603
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
#pragma xcs sequential
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = static_cast<int>(i);
}
int main() {
  std::vector<int> v(100);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
