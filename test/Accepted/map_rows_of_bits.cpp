// RUN: %accept %s
// Rows of bits that each iteration has for itself share no word with those of others.
#include <bitset>
#include <cstdio>
#include <vector>
[[xcs::jit]] void sieve(std::vector<std::vector<bool>> &rows, std::vector<std::bitset<70>> &sets) {
  for (std::size_t i = 0; i < rows.size(); ++i) // XCS: parallel map
    for (std::size_t j = 0; j < rows[i].size(); ++j)
      rows[i][j] = j % (i + 2) == 0;
  for (std::size_t i = 0; i < sets.size(); ++i) // XCS: parallel map
    sets[i] <<= i;
}
int main() {
  std::vector<std::vector<bool>> rows(60, std::vector<bool>(33));
  std::vector<std::bitset<70>> sets(60, std::bitset<70>(0x123456789));
  sieve(rows, sets);
  for (const auto &row : rows)
    for (bool x : row)
      std::printf("%d", int(x));
  for (const auto &set : sets)
    std::printf(" %zu", set.count());
}
