// RUN: %reject %s XCS1003
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = 0; i < 200; ++i)
    v[i % 50] = i * 3;
}
int main() {
  std::vector<int> v(50);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
