// RUN: %reject %s XCS1004
#include <algorithm>
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<std::vector<int>> &rows) {
  int s = 1;
  for (auto &row : rows)
    std::generate(row.begin(), row.end(), [&s] { return s = s * 5 % 1009; });
}
int main() {
  std::vector<std::vector<int>> rows(20, std::vector<int>(7));
  f(rows);
  for (auto &row : rows)
    for (int x : row)
      std::printf("%d ", x);
}
