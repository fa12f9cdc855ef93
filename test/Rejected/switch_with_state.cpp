// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  int mode = 0;
  for (int &x : v)
    switch (mode) {
    case 0:
      x += 1;
      [[fallthrough]];
    case 1:
      x *= 2;
      mode = x % 3;
      break;
    default:
      x = -x;
      mode = 0;
    }
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 90; ++i)
    v.push_back(i * 7 % 37);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
