// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] std::vector<int> f(const std::vector<std::vector<int>> &rows) {
  std::vector<int> out;
  for (const auto &row : rows)
    for (int x : row)
      if (out.empty() || out.back() != x)
        out.push_back(x);
  return out;
}
int main() {
  for (int x : f({{1, 1, 2}, {2, 3}, {3, 3, 4}}))
    std::printf("%d\n", x);
}
