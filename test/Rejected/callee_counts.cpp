// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static int counter = 0;
static int next(int x) {
  counter += x;
  return counter;
}
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = next(v[i]);
}
int main() {
  std::vector<int> v(20, 3);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
