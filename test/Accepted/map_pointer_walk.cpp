// RUN: %accept %s map
#include <cstdio>
[[xcs::jit]] void f(int *first, int *last) {
  for (int *p = first; p != last; ++p)
    *p = *p * 2 + 1;
}
int main() {
  int a[500];
  for (int i = 0; i < 500; ++i)
    a[i] = i;
  f(a + 10, a + 490);
  for (int x : a)
    std::printf("%d ", x);
}
