// RUN: %reject %s XCS1304
#include <cstdio>
#include <vector>
static int level = 0;
static int up(int x) { return level += x; }
static int down(int x) { return level -= x / 2; }
static int (*operations[])(int) = {up, down};
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = operations[i % 2](v[i]);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
