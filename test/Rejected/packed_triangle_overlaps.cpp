// RUN: %reject %s XCS1007
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &t, int n) {
  for (int i = 0; i < n; ++i)
    for (int j = 1; j <= i + 1; ++j) // one more than row i has
      t[i * (i + 1) / 2 + j] = t[i * (i + 1) / 2 + j - 1] / 2 + i;
}
int main() {
  std::vector<int> t(200, 77);
  f(t, 18);
  for (int x : t)
    std::printf("%d ", x);
}
