// RUN: %reject %s XCS1306
#include <csetjmp>
#include <cstdio>
#include <vector>
static std::jmp_buf back;
static int half(int x) {
  if (x % 2)
    std::longjmp(back, x);
  return x / 2;
}
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v)
    if (setjmp(back) == 0)
      x = half(x);
    else
      x = -1;
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
