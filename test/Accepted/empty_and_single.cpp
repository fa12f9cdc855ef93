// RUN: %accept %s
#include <cstdio>
#include <vector>
[[xcs::jit]] void bump(std::vector<int> &v, int first, int last) {
  for (int i = first; i < last; ++i)
    v[i] += 5;
}
int main() {
  std::vector<int> v(3, 1);
  bump(v, 0, 0);
  bump(v, 2, 1);
  bump(v, 1, 2);
  bump(v, -5, -9);
  bump(v, 0, 3);
  for (int x : v)
    std::printf("%d ", x);
}
