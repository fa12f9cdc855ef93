// RUN: %reject %s XCS1202
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v, int n) {
  for (int i = 0; i < n; ++i) {
    v[i] = i;
    if (i == 10)
      n = 20;
  }
  return n;
}
int main() {
  std::vector<int> v(100, -1);
  std::printf("%d\n", f(v, 100));
  for (int x : v)
    std::printf("%d ", x);
}
