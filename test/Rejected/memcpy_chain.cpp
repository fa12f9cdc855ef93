// RUN: %reject %s XCS1007
#include <cstdio>
#include <cstring>
[[xcs::jit]] void f(int (&a)[128]) {
  for (int i = 0; i < 120; i += 4) {
    std::memcpy(&a[i + 4], &a[i], 4 * sizeof(int));
    a[i + 4] += i;
  }
}
int main() {
  int a[128];
  for (int i = 0; i < 128; ++i)
    a[i] = i * i;
  f(a);
  for (int x : a)
    std::printf("%d ", x);
}
