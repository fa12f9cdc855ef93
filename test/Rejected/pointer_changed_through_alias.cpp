// RUN: %reject %s XCS1007
#include <cstdio>
[[xcs::jit]] void f(int *p, int n) {
  int **alias = &p;
  for (int i = 0; i < n; ++i) {
    p[i] = p[i] / 2 + i;
    if (i % 8 == 7)
      --*alias;
  }
}
int main() {
  int a[100] = {};
  f(a + 20, 60);
  for (int x : a)
    std::printf("%d ", x);
}
