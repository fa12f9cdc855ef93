// RUN: %reject %s XCS1604
#include <cstdio>
static int bump(int *p) { return *p = *p * 3 + 1; }
static int look(const int *p) { return *p * 10; }
[[xcs::jit]] int f(int *p) {
  const int *same = p;
  int a = bump(p);
  int b = look(same);
  int c = bump(p);
  return a + b * 100 + c * 10000;
}
int main() {
  int x = 2;
  std::printf("%d\n", f(&x));
  std::printf("%d\n", x);
}
