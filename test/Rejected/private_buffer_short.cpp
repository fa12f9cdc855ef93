// RUN: %reject %s XCS
// One element is read that no iteration has filled.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int buf[8] = {1, 2, 3, 4, 5, 6, 7, 8};
  for (int i = 0; i < 200; ++i) {
    for (int k = 0; k < 7; ++k)
      buf[k] = v[i] + k;
    for (int k = 0; k < 8; ++k)
      v[i] += buf[k];
    buf[7] = v[i];
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
