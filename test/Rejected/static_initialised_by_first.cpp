// RUN: %reject %s XCS1301
#include <cstdio>
#include <vector>
static int relative(int x) {
  static const int origin = x; // the first call decides
  return x - origin;
}
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v)
    x = relative(x);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37 + 5);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
