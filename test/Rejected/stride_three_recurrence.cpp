// RUN: %reject %s XCS1001
#include <cstdio>
[[xcs::jit]] void f(int (&a)[300]) {
  for (int i = 6; i <= 297; i += 3)
    a[i] = a[i - 6] / 2 + a[i - 1];
}
int main() {
  int a[300];
  for (int i = 0; i < 300; ++i)
    a[i] = i * 11 % 103;
  f(a);
  for (int x : a)
    std::printf("%d ", x);
}
