// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
// The element minus the one before: not associative.
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 1; i < v.size(); ++i)
    v[i] -= v[i - 1];
}
int main() {
  std::vector<int> v(100, 3);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
