// RUN: %reject %s XCS1001
// Where the elements of a row are is read by whoever takes an address or an iterator, though no element is.
#include <cstdio>
#include <map>
#include <memory>
#include <utility>
#include <vector>
using Row = std::vector<int>;
using Table = std::map<int, int>;
static const int &firstOf(const Row &row) { return row[0]; }
[[xcs::jit]] void starts(std::vector<Row> &rows, std::vector<Row> &others, std::vector<const int *> &at) {
  for (std::size_t i = 1; i < rows.size(); ++i) { // XCS: sequential XCS1001
    at[i] = rows[i - 1].data();
    rows[i].swap(others[i]);
  }
  for (std::size_t i = 1; i < rows.size(); ++i) { // XCS: sequential XCS1001
    at[i] = &rows[i - 1].front();
    rows[i].swap(others[i]);
  }
  for (std::size_t i = 1; i < rows.size(); ++i) { // XCS: sequential XCS1001
    at[i] = &*rows[i - 1].begin();
    rows[i].swap(others[i]);
  }
  for (std::size_t i = 1; i < rows.size(); ++i) { // XCS: sequential XCS1001
    at[i] = &firstOf(rows[i - 1]);
    rows[i].swap(others[i]);
  }
}
[[xcs::jit]] void values(std::vector<Table> &tables, std::vector<Table> &others, std::vector<int> &out) {
  for (std::size_t i = 1; i < tables.size(); ++i) { // XCS: sequential XCS1001
    auto first = tables[i - 1].begin();
    out[i] = first->second;
    tables[i].swap(others[i]);
  }
  for (std::size_t i = 1; i < tables.size(); ++i) { // XCS: sequential XCS1001
    out[i] = tables[i - 1].begin() == tables[0].begin();
    tables[i].swap(others[i]);
  }
}
[[xcs::jit]] void owners(std::vector<std::shared_ptr<int>> &all, std::vector<const int *> &at) {
  for (std::size_t i = 1; i < all.size(); ++i) { // XCS: sequential XCS1001
    at[i] = all[i - 1].get();
    all[i].reset();
  }
}
int main() {
  std::vector<Row> rows(50, Row(3, 1)), others(50, Row(3, 2));
  std::vector<const int *> at(50);
  starts(rows, others, at);
  for (std::size_t i = 1; i < at.size(); ++i)
    std::printf("%d", *at[i]);
  std::vector<Table> tables(50), more(50);
  for (int i = 0; i < 50; ++i)
    tables[i][0] = i, more[i][0] = -i;
  std::vector<int> out(50);
  std::vector<std::shared_ptr<int>> all(50, std::make_shared<int>(3));
  owners(all, at);
  for (std::size_t i = 1; i < at.size(); ++i)
    std::printf("%d", at[i] == nullptr);
  values(tables, more, out);
  for (int x : out)
    std::printf(" %d", x);
}
