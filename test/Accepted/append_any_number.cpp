// RUN: %accept %s append
// Any number of results per iteration: they go to the end of the container in the order of the program.
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
struct Pair {
  int a, b;
  Pair(int x, int y) : a(x), b(y) {}
};
[[xcs::jit]] std::vector<int> flat(const std::vector<std::vector<int>> &rows) {
  std::vector<int> out;
  for (const auto &row : rows) // XCS: parallel append
    for (int x : row)
      if (x % 3)
        out.push_back(x * 2);
  return out;
}
[[xcs::jit]] void flatInto(const std::vector<std::vector<int>> &rows, std::vector<int> &out) {
  for (const auto &row : rows) // XCS: guarded append
    for (int x : row)
      out.push_back(x);
}
struct Table {
  struct Row {
    std::string name;
    std::vector<int> cells;
  };
  std::vector<Row> rows;
  [[xcs::jit]] void collect(std::vector<int> &out) const {
    for (const Row &row : rows) // XCS: guarded append
      for (int cell : row.cells)
        out.push_back(cell);
  }
};
[[xcs::jit]] std::vector<Pair> pairs(const std::vector<int> &v, int limit) {
  std::vector<Pair> found;
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel append
    for (std::size_t j = i + 1; j < v.size(); ++j) {
      int d = v[i] - v[j];
      if (d * d == limit)
        found.emplace_back(int(i), int(j));
    }
  }
  return found;
}
[[xcs::jit]] std::vector<std::unique_ptr<std::string>> owners(int n) {
  std::vector<std::unique_ptr<std::string>> out;
  for (int i = 0; i < n; ++i) { // XCS: parallel append
    if (i % 5 == 0)
      continue;
    out.push_back(std::make_unique<std::string>(std::to_string(i)));
    for (int k = 0; k < i % 4; ++k)
      out.push_back(std::make_unique<std::string>(i % 7, char('a' + k)));
    if (i % 11 == 0)
      out.emplace_back(nullptr);
  }
  return out;
}
[[xcs::jit]] std::string joined(const std::vector<std::string> &words, int width) {
  std::string out = "<";
  for (const std::string &word : words) { // XCS: parallel append
    if (int(word.size()) > width)
      out.append(word, 0, 3);
    out += word;
    for (int k = 0; k < int(word.size()) % 4; ++k)
      out.push_back('.');
  }
  return out + ">";
}
[[xcs::jit]] std::string shifted(const std::string &text, int by) {
  std::string out;
  for (char c : text) // XCS: parallel append
    out += c >= 'a' ? char('a' + (c - 'a' + by) % 26) : c;
  return out;
}
[[xcs::jit]] std::vector<bool> bits(const std::vector<unsigned> &words) {
  std::vector<bool> out;
  for (unsigned w : words) // XCS: parallel append
    for (int k = 0; k < 5; ++k)
      out.push_back(w >> k & 1);
  return out;
}
static int checked(int x) {
  if (x == 1777)
    throw std::domain_error("1777");
  return x;
}
[[xcs::jit]] void untilThrow(const std::vector<std::vector<int>> &rows, std::vector<long> &out) {
  for (std::size_t i = 0; i < rows.size(); ++i) // XCS: parallel append
    for (int x : rows[i]) {
      out.push_back(x);
      out.push_back(checked(x) * 3L);
    }
}
int main() {
  std::vector<std::vector<int>> rows(600);
  int k = 0;
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t j = 0; j < (i * 7) % 23; ++j)
      rows[i].push_back(k++);
  unsigned sum = 0;
  for (int x : flat(rows))
    sum = sum * 31 + unsigned(x);
  std::vector<int> all;
  flatInto(rows, all);
  for (int x : all)
    sum = sum * 31 + unsigned(x);
  std::printf("%u\n", sum);
  std::vector<std::vector<int>> into{{1, 2, 3}, {4, 5}, {}, {6}};
  into[0].reserve(64);
  flatInto(into, into[3]);
  std::printf("%zu %d\n", into[3].size(), into[3].back());
  Table table;
  for (const auto &row : rows)
    table.rows.push_back({"row", row});
  all.clear();
  table.collect(all);
  table.rows[1].cells.reserve(100000);
  table.collect(table.rows[1].cells);
  std::printf("%zu %zu\n", all.size(), table.rows[1].cells.size());
  std::vector<int> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 37 % 101);
  for (const Pair &p : pairs(v, 49))
    sum = sum * 31 + unsigned(p.a * 1000 + p.b);
  for (const auto &p : owners(2000))
    sum = sum * 31 + (p ? unsigned(p->size()) + unsigned(p->empty() ? 0 : p->back()) : 7u);
  std::vector<std::string> words;
  std::vector<unsigned> numbers;
  for (int i = 0; i < 3000; ++i) {
    words.push_back(std::string(std::size_t(i % 19), char('a' + i % 26)));
    numbers.push_back(unsigned(i) * 2654435761u);
  }
  std::string text = joined(words, 11);
  for (char c : text + shifted(text, 5))
    sum = sum * 31 + unsigned(c);
  for (bool b : bits(numbers))
    sum = sum * 31 + b;
  std::printf("%u\n", sum);
  std::vector<long> out;
  try {
    untilThrow(rows, out);
  } catch (const std::domain_error &e) {
    std::printf("%s after %zu: %ld\n", e.what(), out.size(), out.back());
  }
}
