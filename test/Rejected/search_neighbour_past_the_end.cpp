// RUN: %reject %s XCS1211
#include <cstdio>
#include <vector>
// The last row has no neighbour; the loop never gets there.
[[xcs::jit]] int f(const std::vector<std::vector<int>> &rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i][0] == 9)
      return static_cast<int>(i);
    if (rows[i + 1][0] == 8)
      return -static_cast<int>(i);
  }
  return -1;
}
int main() {
  std::vector<std::vector<int>> rows(100, std::vector<int>(1, 3));
  rows[99][0] = 9;
  std::printf("%d\n", f(rows));
}
