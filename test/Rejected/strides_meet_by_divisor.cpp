// RUN: %reject %s XCS1002
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = 0; i < 60; ++i)
    v[4 * i + 2] = v[6 * i] / 2 + i; // 4i+2 and 6j meet at 6, 18, 30, ...
}
int main() {
  std::vector<int> v(400, 90);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
