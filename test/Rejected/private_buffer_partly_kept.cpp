// RUN: %reject %s XCS1208
// A part of the array keeps what an earlier iteration wrote, and is read after the loop.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int buf[8] = {1, 2, 3, 4, 5, 6, 7, 8};
  for (int i = 0; i < 200; ++i) {
    buf[v[i] & 7 ? 1 : 2] = i;
    buf[0] = v[i];
    v[i] = buf[0] + 1;
  }
  return buf[1] * 1000 + buf[2];
}
int main() {
  std::vector<int> v(200);
  for (int i = 0; i < 200; ++i)
    v[i] = i * 7 % 31 - 9;
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
