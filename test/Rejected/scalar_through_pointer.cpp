// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int level = 1;
  int *p = &level;
  for (std::size_t i = 0; i < v.size(); ++i) {
    *p = (*p + v[i]) / 2;
    v[i] -= level;
  }
  return level;
}
int main() {
  std::vector<int> v(64);
  for (int i = 0; i < 64; ++i)
    v[i] = i * 19 % 83;
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
