// RUN: %accept %s
#include <cstdio>
[[xcs::jit]] int fill(int (&a)[300], int k) {
  for (int i = 0; i < 300; ++i)
    a[i] = i * k;
  return a[299];
}
int main() {
  int a[300];
  int last = fill(a, 7);
  for (int x : a)
    std::printf("%d ", x);
  std::printf("%d\n", last);
}
