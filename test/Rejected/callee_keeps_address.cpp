// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static const int *last = nullptr;
static int remember(const int &x) {
  int before = last ? *last : 0;
  last = &x;
  return before / 2 + x % 5;
}
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v)
    x = remember(x);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
