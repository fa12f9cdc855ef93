// RUN: %accept %s --unreached
#include <cstdio>
#include <vector>
[[xcs::jit]] void inner(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] += 1;
}
[[xcs::jit]] void outer(std::vector<std::vector<int>> &rows) {
  for (auto &row : rows)
    inner(row);
}
int main() {
  std::vector<std::vector<int>> rows(30, std::vector<int>(40, 5));
  outer(rows);
  for (auto &row : rows)
    for (int x : row)
      std::printf("%d ", x);
}
