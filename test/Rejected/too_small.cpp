// RUN: %reject %s XCS1601
#include <cstdio>
[[xcs::jit]] void f(int (&a)[3]) {
  for (int i = 0; i < 3; ++i)
    a[i] += i;
}
int main() {
  int a[3] = {1, 2, 3};
  f(a);
  std::printf("%d %d %d\n", a[0], a[1], a[2]);
}
