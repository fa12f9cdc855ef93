// RUN: %reject %s XCS1604
#include <cstdio>
static int total = 0;
static int add(int x) {
  total += x;
  return total;
}
[[xcs::jit]] int f(int x) {
  int a = add(x);
  int b = add(x + 1);
  return a * 100 + b;
}
int main() { std::printf("%d\n", f(3)); }
