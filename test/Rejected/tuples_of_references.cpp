// RUN: %reject %s XCS1102
#include <cstdio>
#include <tuple>
#include <vector>
[[xcs::jit]] void f(std::vector<std::tuple<int &, int>> &v) {
  for (auto [target, amount] : v) // copies of references
    target = target / 2 + amount;
}
int main() {
  int a = 1, b = 2;
  std::vector<std::tuple<int &, int>> v;
  for (int i = 0; i < 50; ++i)
    v.emplace_back(i % 3 ? a : b, i);
  f(v);
  std::printf("%d %d\n", a, b);
}
