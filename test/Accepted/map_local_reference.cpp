// RUN: %accept %s map
#include <cstdio>
#include <string>
#include <vector>
struct Row {
  std::string name;
  int cells[5];
  long total;
};
[[xcs::jit]] void f(std::vector<Row> &rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Row &row = rows[i];
    const int *cells = row.cells;
    long total = 0;
    for (int k = 0; k < 5; ++k)
      total = total / 2 + cells[k];
    row.total = total + static_cast<long>(row.name.size());
  }
}
int main() {
  std::vector<Row> rows;
  for (int i = 0; i < 200; ++i)
    rows.push_back({std::string(i % 9, 'x'), {i, i * 2, i * 3, i % 7, 1}, 0});
  f(rows);
  for (const Row &row : rows)
    std::printf("%ld ", row.total);
}
