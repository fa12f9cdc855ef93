// RUN: %reject %s XCS1004
#include <algorithm>
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<std::vector<int>> &rows) {
  int previous = 1;
  for (auto &row : rows)
    std::for_each(row.begin(), row.end(), [&previous](int &x) { previous = x += previous / 2; });
}
int main() {
  std::vector<std::vector<int>> rows(20, std::vector<int>(6, 4));
  for (int i = 0; i < 20; ++i)
    rows[i][i % 6] = i * 9;
  f(rows);
  for (auto &row : rows)
    for (int x : row)
      std::printf("%d ", x);
}
