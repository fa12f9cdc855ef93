// RUN: %reject %s XCS1211
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<std::vector<int>> &rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].empty())
      break;
    if (rows[i].front() == 7)
      return static_cast<int>(i);
  }
  return -1;
}
int main() {
  std::vector<std::vector<int>> rows(1000);
  rows[0] = {3};
  std::printf("%d\n", f(rows));
}
