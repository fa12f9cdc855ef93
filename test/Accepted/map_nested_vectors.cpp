// RUN: %accept %s
#include <cstdio>
#include <vector>
[[xcs::jit]] void prefixRows(std::vector<std::vector<int>> &rows) {
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (std::size_t i = 1; i < rows[r].size(); ++i)
      rows[r][i] += rows[r][i - 1];
}
int main() {
  std::vector<std::vector<int>> rows(40, std::vector<int>(17, 2));
  prefixRows(rows);
  for (auto &row : rows)
    for (int x : row)
      std::printf("%d ", x);
}
