// RUN: %accept %s
#include <cstdio>
[[xcs::jit]] void shift(int *to, const int *from, int n) {
  for (int i = 0; i < n; ++i)
    to[i] = from[i] + 1;
}
int main() {
  static int a[500];
  for (int k = -3; k <= 3; ++k) {
    for (int i = 0; i < 500; ++i)
      a[i] = i * 7 % 101;
    shift(a + 100 + k, a + 100, 200);
    for (int x : a)
      std::printf("%d ", x);
  }
  shift(a + 300, a, 200); // far enough apart
  for (int x : a)
    std::printf("%d ", x);
}
