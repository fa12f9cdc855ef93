// RUN: %accept %s map
#include <cstdio>
#include <vector>
template <typename T> using Row = std::vector<T>;
typedef Row<Row<float>> Grid;
using Index = Grid::size_type;
[[xcs::jit]] auto f(Grid &grid, const Row<double> &weights) noexcept -> Index {
  const auto rows = grid.size();
  for (Index r = {}; r < rows; ++r)
    for (auto c = Index(1); c < grid[r].size(); ++c)
      grid[r][c] = static_cast<float>(grid[r][c - 1] * weights[c]) + grid[r][c];
  return rows;
}
int main() {
  Grid grid(50, Row<float>(9, 1.5f));
  Row<double> weights(9, 0.25);
  for (Index r = 0; r < 50; ++r)
    grid[r][r % 9] = static_cast<float>(r);
  std::printf("%zu\n", f(grid, weights));
  for (auto &row : grid)
    for (float x : row)
      std::printf("%a ", static_cast<double>(x));
}
