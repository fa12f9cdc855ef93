// RUN: %accept %s
// Preprocessor directives around loops: text must not end up in a group that is skipped.
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
#if 0
  for (;;) {
#endif
  for (int &x : v) // XCS: parallel map
    x += 1;
#ifdef __clang__
  for (int &x : v)
    x += 2;
#else
  for (int &x : v)
    x += 2;
#endif
#define STEP 3
  for (int &x : v) { // XCS: parallel map
    x *= STEP;
  }
#undef STEP
  int k = 4;
#line 100
  for (int &x : v)
    x += k + __LINE__ - __LINE__;
}
int main() {
  std::vector<int> v(64, 1);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
