// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, int n) {
  int *t = new int[static_cast<std::size_t>(n) + 1]();
  int *u = t + 1;
  for (int i = 0; i < n; ++i)
    u[i] = t[i] / 2 + v[static_cast<std::size_t>(i)];
  v[0] = u[n - 1];
  delete[] t;
}
int main() {
  std::vector<int> v(300, 2);
  f(v, 100);
  for (int x : v)
    std::printf("%d ", x);
}
