// RUN: %reject %s XCS1001
#include <cstdio>
#include <string>
#include <vector>
[[xcs::jit]] void f(const std::string &a, const std::string &b, std::vector<std::vector<int>> &cost) {
  for (std::size_t i = 1; i < cost.size(); ++i)
    for (std::size_t j = 1; j < cost[i].size(); ++j) {
      int same = cost[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
      int skip = (cost[i - 1][j] < cost[i][j - 1] ? cost[i - 1][j] : cost[i][j - 1]) + 1;
      cost[i][j] = same < skip ? same : skip;
    }
}
int main() {
  std::string a = "intention to parallelise", b = "execution in parallel";
  std::vector<std::vector<int>> cost(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i < cost.size(); ++i)
    cost[i][0] = static_cast<int>(i);
  for (std::size_t j = 0; j < cost[0].size(); ++j)
    cost[0][j] = static_cast<int>(j);
  f(a, b, cost);
  for (auto &row : cost)
    for (int x : row)
      std::printf("%d ", x);
}
