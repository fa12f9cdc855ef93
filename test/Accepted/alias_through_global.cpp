// RUN: %accept %s map
#include <cstdio>
#include <vector>
std::vector<int> shared{1, 2, 3, 4, 5, 6, 7};
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 1; i < v.size(); ++i) // XCS: guarded map
    v[i] = shared[i - 1] + 1;
}
int main() {
  f(shared);
  shared.resize(9000, 5);
  std::vector<int> other(9000);
  f(other);
  f(shared);
  unsigned hash = 0;
  for (int i = 0; i < 9000; ++i)
    hash = hash * 31 + unsigned(shared[i]) * 3 + unsigned(other[i]);
  std::printf("%u\n", hash);
}
