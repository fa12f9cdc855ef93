// RUN: %reject %s XCS1102
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int *> &v) {
  for (int *p : v)
    *p = *p * 2 + 1;
}
int main() {
  int a = 1, b = 2;
  std::vector<int *> v{&a, &b, &a, &a, &b};
  f(v);
  std::printf("%d %d\n", a, b);
}
