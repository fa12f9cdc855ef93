// RUN: %reject %s XCS1211
#include <cstdio>
#include <vector>
// Whoever calls this may promise only that the element is there, not that all n are.
[[xcs::jit]] int f(const int *p, int n, int wanted) {
  for (int i = 0; i < n; ++i)
    if (p[i] == wanted)
      return i;
  return -1;
}
int main() {
  int few[3] = {1, 2, 3};
  std::printf("%d\n", f(few, 2000000000, 3));
}
