// RUN: %reject %s XCS1203
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<std::vector<int>> &rows) {
  int restarts = 0;
again:
  for (auto &row : rows)
    for (int &x : row)
      if (x > 20) {
        x -= 7;
        ++restarts;
        goto again; // back to the first row
      } else {
        x += restarts % 2;
      }
  return restarts;
}
int main() {
  std::vector<std::vector<int>> rows(6, std::vector<int>(5, 3));
  rows[2][3] = 40;
  rows[4][1] = 33;
  std::printf("%d\n", f(rows));
  for (auto &row : rows)
    for (int x : row)
      std::printf("%d ", x);
}
