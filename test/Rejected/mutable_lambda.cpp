// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  auto next = [n = 0](int x) mutable { return n = n / 2 + x; };
  for (int &x : v)
    x = next(x);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
