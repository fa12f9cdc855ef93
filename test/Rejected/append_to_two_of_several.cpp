// RUN: %reject %s XCS1005
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &v, std::vector<std::vector<int>> &bins) {
  for (int x : v)
    for (int k = 0; k < x % 3; ++k)
      bins[(x + k) % 5].push_back(x);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 4000; ++i)
    v.push_back(i * 7 % 1000);
  std::vector<std::vector<int>> bins(5);
  f(v, bins);
  for (auto &bin : bins)
    std::printf("%zu %d\n", bin.size(), bin[bin.size() / 2]);
}
