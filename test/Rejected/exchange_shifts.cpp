// RUN: %reject %s XCS1004
#include <cstdio>
#include <utility>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  int carried = -1;
  for (int &x : v)
    x = std::exchange(carried, x);
}
int main() {
  std::vector<int> v(70);
  for (int i = 0; i < 70; ++i)
    v[i] = i * i;
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
