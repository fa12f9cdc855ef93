// RUN: %reject %s XCS1003
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = 0; i < 100; ++i)
    v[i / 10] = i;
}
int main() {
  std::vector<int> v(100);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
