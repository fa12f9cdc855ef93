// RUN: %reject %s XCS
// A pointer from before the loop reads the array.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int buf[8] = {1, 2, 3, 4, 5, 6, 7, 8};
  const int *p = buf;
  for (int i = 0; i < 200; ++i) {
    buf[0] = v[i];
    v[i] = *p + 1;
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
