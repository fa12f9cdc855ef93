// RUN: %accept %s 1 reduce
// The pointers may lead to the same object: that is asked before the loop.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(int *p, int *q, int n) {
  for (int i = 0; i < n; ++i) // XCS: guarded reduce
    *p += *q;
  return *p;
}
int main() {
  int x = 1;
  std::printf("%d", f(&x, &x, 10));
  int y = 5;
  std::printf(" %d", f(&x, &y, 1000));
  std::printf(" %d %d\n", x, y);
}
