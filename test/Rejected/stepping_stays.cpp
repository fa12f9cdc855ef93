// RUN: %reject %s XCS
// Forth and back: all iterations write the same element.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int k = 3;
  for (int i = 0; i < 200; ++i) {
    k += 2;
    v[k] = v[i] + i;
    k -= 2;
  }
  return k;
}
int main() {
  std::vector<int> v(200);
  for (int i = 0; i < 200; ++i)
    v[i] = i * 7 % 31 - 9;
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
