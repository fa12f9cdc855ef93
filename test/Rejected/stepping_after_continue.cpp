// RUN: %reject %s XCS
// An iteration that ends early does not move it.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  std::vector<int> w(200);
  int k = 0;
  for (std::size_t i = 0; i < 200; ++i) {
    if (v[i] > 3)
      continue;
    w[k] = v[i];
    k += 1;
  }
  v = w;
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
