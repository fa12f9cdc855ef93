// RUN: %accept %s map
#include <cstdio>
#include <thread>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, int k) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = v[i] * k + static_cast<int>(i);
}
int main() {
  std::vector<std::vector<int>> rows(6, std::vector<int>(200, 1));
  std::vector<std::thread> threads;
  for (int t = 0; t < 6; ++t)
    threads.emplace_back([&rows, t] { f(rows[t], t + 2); });
  for (std::thread &thread : threads)
    thread.join();
  for (auto &row : rows)
    for (int x : row)
      std::printf("%d ", x);
}
