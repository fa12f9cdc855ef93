// RUN: %accept %s map
#include <cstdio>
#include <tuple>
#include <utility>
#include <vector>
static std::tuple<int, int> divide(int a, int b) { return {a / b, a % b}; }
[[xcs::jit]] void f(std::vector<std::pair<int, int>> &v) {
  for (auto &[a, b] : v) {
    auto [quotient, rest] = divide(a, b + 1);
    a = quotient * 2;
    b += rest;
  }
}
int main() {
  std::vector<std::pair<int, int>> v;
  for (int i = 0; i < 300; ++i)
    v.emplace_back(i * 31, i % 17);
  f(v);
  for (auto &[a, b] : v)
    std::printf("%d %d\n", a, b);
}
