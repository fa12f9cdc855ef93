// RUN: %reject %s XCS1007
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = 0; i < 150; ++i)
    v[i * i % 61] = v[i * i % 61] / 2 + i;
}
int main() {
  std::vector<int> v(61, 1);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
