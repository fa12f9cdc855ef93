// RUN: %reject %s XCS1102
#include <cstdio>
#include <functional>
#include <vector>
[[xcs::jit]] void f(std::vector<std::reference_wrapper<int>> &refs) {
  for (std::size_t i = 0; i < refs.size(); ++i)
    refs[i].get() = refs[i].get() / 2 + static_cast<int>(i);
}
int main() {
  std::vector<int> v(7, 9);
  std::vector<std::reference_wrapper<int>> refs;
  for (std::size_t i = 0; i < 60; ++i)
    refs.emplace_back(v[i * i % 7]);
  f(refs);
  for (int x : v)
    std::printf("%d ", x);
}
