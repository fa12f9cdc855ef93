// RUN: %accept %s
#include <cstdio>
#include <vector>
[[xcs::jit]] void fill(std::vector<int> &v) {
  for (int i = static_cast<int>(v.size()) - 1; i >= 0; --i)
    v[i] = i * 3;
}
int main() {
  std::vector<int> v(333);
  fill(v);
  for (int x : v)
    std::printf("%d ", x);
}
