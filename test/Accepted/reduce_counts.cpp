// RUN: %accept %s
// Accumulators in nests, beside element stores, in several instantiations; loops of all forms.
#include <cstdio>
#include <string>
#include <vector>
template <class T> [[xcs::jit]] T total(const std::vector<T> &v) {
  T s{};
  for (auto it = v.begin(); it != v.end(); ++it) // XCS: parallel reduce
    s += *it;
  return s;
}
[[xcs::jit]] long nest(const std::vector<std::vector<int>> &rows, std::vector<long> &widths) {
  long cells = 0, odd = 0;
  for (std::size_t r = 0; r < rows.size(); ++r) { // XCS: parallel reduce
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      cells += rows[r][c];
      if (rows[r][c] & 1)
        odd++;
    }
    widths[r] = static_cast<long>(rows[r].size());
  }
  return cells * 1000 + odd;
}
[[xcs::jit]] std::size_t letters(const std::vector<std::string> &words, char wanted) {
  std::size_t found = 0, length = 0;
  for (const std::string &word : words) { // XCS: parallel reduce
    length += word.size();
    for (char c : word)
      if (c == wanted)
        found += 1;
  }
  return found * 100000 + length;
}
[[xcs::jit]] int down(const int *p, int n) {
  int s = 0;
  for (int i = n - 1; i >= 0; i -= 3) {
    if (p[i] == 4)
      continue;
    s -= p[i];
  }
  return s;
}
int main() {
  std::vector<int> v(777);
  std::vector<unsigned short> u(777);
  std::vector<std::vector<int>> rows;
  std::vector<std::string> words;
  for (int i = 0; i < 777; ++i) {
    v[i] = i * i % 1009;
    u[i] = static_cast<unsigned short>(i * 313);
    rows.push_back(std::vector<int>(i % 13, i % 7));
    words.push_back(std::string(i % 5, static_cast<char>('a' + i % 26)) + "xyz");
  }
  std::vector<long> widths(777);
  std::printf("%d %d\n", total(v), total(u));
  std::printf("%ld\n", nest(rows, widths));
  std::printf("%ld %zu %d\n", widths[776], letters(words, 'x'), down(v.data(), 777));
}
