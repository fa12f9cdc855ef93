// RUN: %reject %s XCS1102
#include <cstdio>
#include <span>
#include <vector>
[[xcs::jit]] void f(std::vector<std::span<int>> &windows) {
  for (auto &window : windows) // they may overlap, and do
    window[0] = window[1] / 2 + window[0];
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 100; ++i)
    v.push_back(i * 41 % 97);
  std::vector<std::span<int>> windows;
  for (std::size_t i = 99; i-- > 0;)
    windows.emplace_back(&v[i], 2);
  f(windows);
  for (int x : v)
    std::printf("%d ", x);
}
