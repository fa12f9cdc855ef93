// RUN: %identity %s
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(int **rows, int n, int m) {
  for (int i = 0; i < n; ++i) // XCS: sequential XCS1102
    for (int j = 0; j < m; ++j)
      rows[i][j] = rows[i][j] * 2 + i;
}
int main() {
  std::vector<int> v(50, 1);
  std::vector<int *> rows(20, v.data()); // all the same one
  f(rows.data(), 20, 50);
  for (int x : v)
    std::printf("%d ", x);
}
