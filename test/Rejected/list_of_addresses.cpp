// RUN: %reject %s XCS1102
#include <cstdio>
#include <initializer_list>
[[xcs::jit]] void f(int &a, int &b) {
  for (int *p : {&a, &b, &a, &a, &b, &a, &b, &b, &a, &a, &b, &a, &a, &b, &b, &a, &b, &a, &b, &a})
    *p = *p / 2 + *p % 7 + 3 * (p == &a) + (a + b) % 5;
}
int main() {
  int a = 100, b = 77;
  f(a, b);
  std::printf("%d %d\n", a, b);
}
