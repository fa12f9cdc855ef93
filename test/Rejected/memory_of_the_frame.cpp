// RUN: %identity %s
// alloca lives until the function returns, not until the iteration ends.
#include <alloca.h>
#include <cstdio>
[[xcs::jit]] void f(int n) {
  int *kept[40];
  for (int i = 0; i < 40; ++i) {
    kept[i] = static_cast<int *>(alloca(sizeof(int)));
    *kept[i] = i * n;
  }
  for (int *p : kept)
    std::printf("%d ", *p);
}
int main() { f(7); }
