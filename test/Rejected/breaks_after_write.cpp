// RUN: %reject %s XCS1210
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v) {
    x = -x;
    if (x == -31)
      break;
  }
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
