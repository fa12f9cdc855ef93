// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = 1; i < 100; ++i)
    v[2 * i] = v[i] + 1;
}
int main() {
  std::vector<int> v(200, 5);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
