// RUN: %reject %s XCS1001
#include <cstdio>
[[xcs::jit]] void f(double (&grid)[24][20]) {
  for (int i = 1; i < 24; ++i)
    for (int j = 1; j < 20; ++j)
      grid[i][j] = (grid[i - 1][j] + grid[i][j - 1] + grid[i][j]) / 3;
}
int main() {
  double grid[24][20];
  for (int i = 0; i < 24; ++i)
    for (int j = 0; j < 20; ++j)
      grid[i][j] = i * j % 7;
  f(grid);
  for (auto &row : grid)
    for (double x : row)
      std::printf("%a ", x);
}
