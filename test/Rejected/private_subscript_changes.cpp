// RUN: %reject %s XCS
// The subscript is another one when the array is read: that element no iteration has filled.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int buf[4] = {1, 2, 3, 4}, t = 0;
  for (int i = 0; i < 200; ++i) {
    t = 1;
    buf[t] = v[i];
    t = 2;
    v[i] = buf[t] + 1;
    buf[2] = v[i];
  }
  return 0;
}
int main() {
  std::vector<int> v(200, 5);
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
