// RUN: %accept %s 1 map
#include <cstdio>
static double grid[12][10][8];
[[xcs::jit]] void f(double k) {
  for (int x = 0; x < 12; ++x)
    for (int y = 0; y < 10; ++y)
      for (int z = 1; z < 8; ++z)
        grid[x][y][z] = grid[x][y][z - 1] * k + x * y;
}
int main() {
  f(0.75);
  for (auto &plane : grid)
    for (auto &row : plane)
      for (double v : row)
        std::printf("%a ", v);
}
