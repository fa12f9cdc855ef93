// RUN: %reject %s XCS1101
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <vector>
[[xcs::jit]] void f(const std::vector<std::vector<int>> &rows, std::vector<int> &out) {
  auto to = std::back_inserter(out);
  for (const auto &row : rows) {
    std::copy(row.begin(), row.end(), to);
    *to++ = static_cast<int>(out.size());
  }
}
int main() {
  std::vector<std::vector<int>> rows;
  for (int i = 0; i < 30; ++i)
    rows.emplace_back(i % 4, i);
  std::vector<int> out;
  f(rows, out);
  for (int x : out)
    std::printf("%d ", x);
}
