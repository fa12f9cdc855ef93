// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  int level = 0;
  auto smooth = [p = &level](int x) { return *p = (*p + x) / 2; };
  const auto copy = smooth;
  for (int &x : v)
    x = copy(x);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
