// RUN: %reject %s XCS1604
#include <cstdio>
[[xcs::io]] int step(int x);
[[xcs::jit]] int f(int x) {
  int a = step(x);
  int b = step(a);
  int c = step(b);
  return c;
}
int main() { std::printf("%d\n", f(3)); }
int step(int x) { return x * 2 + 1; }
