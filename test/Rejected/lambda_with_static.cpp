// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  auto visit = [](auto x) {
    static int order = 0;
    return x * 100 + order++;
  };
  for (int &x : v)
    x = visit(x);
}
int main() {
  std::vector<int> v(60, 2);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
