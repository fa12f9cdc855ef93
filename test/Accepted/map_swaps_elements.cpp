// RUN: %accept %s map
#include <cstdio>
#include <utility>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &a, std::vector<int> &b) {
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i] > b[i])
      std::swap(a[i], b[i]);
}
int main() {
  std::vector<int> a, b;
  for (int i = 0; i < 300; ++i) {
    a.push_back(i * 37 % 101);
    b.push_back(i * 53 % 97);
  }
  f(a, b);
  for (int i = 0; i < 300; ++i)
    std::printf("%d %d\n", a[i], b[i]);
}
