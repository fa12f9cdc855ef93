// RUN: %reject %s XCS1604
#include <cstdio>
static int setting = 3;
static int apply(int x) {
  for (int i = 0; i < 100; ++i)
    x = (x * setting + i) % 10007;
  return x;
}
static int change(int x) {
  int old = setting;
  setting = x;
  return old;
}
[[xcs::jit]] int f(int x) {
  int a = apply(x);
  int b = change(17); // must come after
  int c = apply(x);
  return a + b + c * 3;
}
int main() {
  std::printf("%d\n", f(5));
  std::printf("%d\n", setting);
}
