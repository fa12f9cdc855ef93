// RUN: %reject %s XCS1007
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, int n) {
  for (int i = 0; i < n; ++i)
    v[i] += v[(i + 1) % n];
}
int main() {
  std::vector<int> v(420);
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = static_cast<int>(i * 29 % 83);
  f(v, 100);
  for (int x : v)
    std::printf("%d ", x);
}
