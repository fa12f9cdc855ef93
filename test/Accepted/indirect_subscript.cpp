// RUN: %accept %s 1 histogram
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, const std::vector<int> &index) {
  for (std::size_t i = 0; i < index.size(); ++i)
    v[index[i]] += static_cast<int>(i);
}
int main() {
  std::vector<int> v(10), index;
  for (int i = 0; i < 1000; ++i)
    index.push_back(i * 7 % 10);
  f(v, index);
  for (int x : v)
    std::printf("%d ", x);
}
