// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = 0; i < 60; ++i) {
    v.resize(v.size() + 1, i);
    v[static_cast<std::size_t>(i) / 2] += static_cast<int>(v.size());
  }
}
int main() {
  std::vector<int> v;
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
