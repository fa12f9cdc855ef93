// RUN: %reject %s XCS
// It grows by a factor.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  unsigned k = 1;
  for (int i = 0; i < 200; ++i) {
    v[k % 200] = i;
    k *= 3;
  }
  return static_cast<int>(k);
}
int main() {
  std::vector<int> v(200);
  for (int i = 0; i < 200; ++i)
    v[i] = i * 7 % 31 - 9;
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
