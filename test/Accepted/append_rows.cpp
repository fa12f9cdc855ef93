// RUN: %accept %s append
#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>
[[xcs::jit]] void f(int n, std::vector<std::vector<int>> &rows) {
  for (int i = n; i > 0; --i) {
    std::vector<int> row;
    for (int k = i; k > 0; k /= 2)
      row.push_back(k * 37 % 11);
    std::sort(row.begin(), row.end());
    rows.push_back(std::move(row));
  }
}
int main() {
  std::vector<std::vector<int>> rows;
  f(200, rows);
  for (auto &row : rows)
    for (int x : row)
      std::printf("%d ", x);
}
