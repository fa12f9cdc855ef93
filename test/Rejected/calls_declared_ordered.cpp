// RUN: %reject %s XCS1302
#include <cstdio>
[[xcs::ordered]] int record(int x);
[[xcs::jit]] int f(int x) {
  int a = record(x);
  int b = record(x + 1);
  int c = record(x + 2);
  return a + b * 100 + c * 10000;
}
int main() { std::printf("%d\n", f(4)); }
int record(int x) {
  std::printf("%d\n", x);
  return x * x;
}
