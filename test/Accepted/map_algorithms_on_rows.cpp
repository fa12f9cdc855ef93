// RUN: %accept %s map
#include <algorithm>
#include <cstdio>
#include <numeric>
#include <vector>
[[xcs::jit]] void f(const std::vector<std::vector<int>> &rows, std::vector<long> &out, int limit) {
  for (std::size_t r = 0; r < rows.size(); ++r) {
    long sum = std::accumulate(rows[r].begin(), rows[r].end(), 0L);
    long most = *std::max_element(rows[r].begin(), rows[r].end());
    long above = std::count_if(rows[r].begin(), rows[r].end(), [limit](int x) { return x > limit; });
    out[r] = sum * 10000 + most * 100 + above;
  }
}
int main() {
  std::vector<std::vector<int>> rows;
  for (int i = 0; i < 200; ++i) {
    std::vector<int> row;
    for (int k = 0; k <= i % 13; ++k)
      row.push_back(i * k % 31);
    rows.push_back(row);
  }
  std::vector<long> out(200);
  f(rows, out, 12);
  for (long x : out)
    std::printf("%ld ", x);
}
