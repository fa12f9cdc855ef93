// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  int *last = nullptr;
  for (int &x : v) {
    if (last)
      x += *last / 2;
    last = &x;
  }
}
int main() {
  std::vector<int> v(60, 9);
  v[20] = 500;
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
