// RUN: %reject %s XCS
// The array is written anew in every iteration, and is also what the loop walks over.
#include <cstdio>
[[xcs::jit]] int f() {
  int a[4] = {1, 2, 3, 4};
  for (int &x : a) {
    a[0] = 1;
    a[1] = 1;
    a[2] = 1;
    a[3] = 1;
    x += 2;
  }
  return a[0] * 1000 + a[1] * 100 + a[2] * 10 + a[3];
}
int main() { std::printf("%d\n", f()); }
