// RUN: %reject %s XCS
// It starts anew now and then.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int k = 0;
  for (int i = 0; i < 200; ++i) {
    v[k] = v[i] + i;
    k += 1;
    if (k == 7)
      k = 0;
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
