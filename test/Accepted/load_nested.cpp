// RUN: %accept %s
// A marked function that is reached from its own parallel loop, 1,000 levels deep, and one with a thousand loops inside a loop.
#include <cstdio>
#include <vector>
[[xcs::pure]] long down(int depth);
[[xcs::jit]] long down(int depth) {
  std::vector<long> part(3, 1);
  const int n = static_cast<int>(part.size());
  for (int i = 0; i < n; ++i) // XCS: parallel map
    part[i] = i == 1 && depth > 0 ? down(depth - 1) + i : depth * i;
  return part[0] + part[1] * 3 % 1000003 - part[2];
}
[[xcs::jit]] void inner(std::vector<int> &row) {
  for (int &x : row)
    x = x * 3 % 1009;
}
[[xcs::jit]] void outer(std::vector<std::vector<int>> &rows) {
  for (auto &row : rows) // XCS: parallel map
    inner(row);
}
int main() {
  for (int depth : {0, 1, 10, 1000})
    std::printf("%ld\n", down(depth));
  std::vector<std::vector<int>> rows(1000);
  for (int i = 0; i < 1000; ++i)
    rows[static_cast<std::size_t>(i)].assign(static_cast<std::size_t>(i % 60), i);
  outer(rows);
  unsigned long sum = 0;
  for (const auto &row : rows)
    for (int x : row)
      sum = sum * 31 + static_cast<unsigned long>(x);
  std::printf("%lx\n", sum);
}
