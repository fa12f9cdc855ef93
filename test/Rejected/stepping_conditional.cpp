// RUN: %reject %s XCS
// How far it has moved depends on the data.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int k = 0;
  for (std::size_t i = 0; i < 200; ++i)
    if (v[i] > 3)
      v[k++] = v[i];
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
