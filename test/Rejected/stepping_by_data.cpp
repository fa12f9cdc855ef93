// RUN: %reject %s XCS
// It moves by a value of the data.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int k = 0;
  for (int i = 0; i < 20; ++i) {
    v[k] = i;
    k += v[i] & 7;
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
