// RUN: %reject %s XCS1007
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, int n) {
  for (int i = 0; i + 1 < n; ++i)
    for (int j = 0; j < n; ++j)
      v[i * n + j] = v[i * n + j + 1] + 1;
}
int main() {
  std::vector<int> v(420);
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = static_cast<int>(i * 29 % 83);
  f(v, 20);
  for (int x : v)
    std::printf("%d ", x);
}
