// RUN: %accept %s map
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<std::vector<long>> &m) {
  for (std::size_t i = 0; i < m.size(); ++i)
    for (std::size_t j = 0; j <= i; ++j)
      m[i][j] = static_cast<long>(i * i + j) * (j ? m[i][j - 1] % 7 : 1);
}
int main() {
  std::vector<std::vector<long>> m(40, std::vector<long>(40, -1));
  f(m);
  for (auto &row : m)
    for (long x : row)
      std::printf("%ld ", x);
}
