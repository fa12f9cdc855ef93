// RUN: %accept %s
#include <cstdio>
#include <vector>
[[xcs::jit]] void table(std::vector<int> &v) {
  for (unsigned char c = 0; c < 250; ++c)
    v[c] = c * 2;
}
int main() {
  std::vector<int> v(256, -1);
  table(v);
  for (int x : v)
    std::printf("%d ", x);
}
