// RUN: %reject %s XCS
// The filling loop changes its own bound.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int buf[16] = {1, 2, 3};
  int m = 16;
  for (int i = 0; i < 200; ++i) {
    m = 16;
    for (int k = 0; k < m; ++k) {
      buf[k] = k + i;
      if (v[i] == k)
        m = k;
    }
    for (int k = 0; k < 16; ++k)
      v[i] += buf[k];
  }
  return 0;
}
int main() {
  std::vector<int> v(200);
  for (int i = 0; i < 200; ++i)
    v[i] = i * 7 % 31 - 9;
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
