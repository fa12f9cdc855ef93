// RUN: %accept %s map
#include <cstdio>
static int source[400];
static int factor = 3;
int target[400];
[[xcs::jit]] void f() {
  for (int i = 0; i < 400; ++i)
    target[i] = source[i] * factor;
}
int main() {
  for (int i = 0; i < 400; ++i)
    source[i] = i * i % 59;
  f();
  for (int x : target)
    std::printf("%d ", x);
}
