// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = 0; i < 20; ++i)
    for (int j = 1; j < 20; ++j)
      v[i + j] = v[i + j - 1] / 2 + j;
}
int main() {
  std::vector<int> v(40, 100);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
