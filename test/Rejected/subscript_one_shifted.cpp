// RUN: %reject %s XCS1007
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = 0; i < 100; ++i)
    v[1 << (i & 3)] = v[2] / 2 + i;
}
int main() {
  std::vector<int> v(16, 1);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
