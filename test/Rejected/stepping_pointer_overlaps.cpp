// RUN: %reject %s XCS
// The pointer reads what the iteration before wrote.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int *p = v.data();
  for (int i = 0; i < 199; ++i) {
    p[1] = *p + 1;
    ++p;
  }
  return p - v.data();
}
int main() {
  std::vector<int> v(200);
  for (int i = 0; i < 200; ++i)
    v[i] = i * 7 % 31 - 9;
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
