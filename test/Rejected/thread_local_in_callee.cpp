// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static int number(int x) {
  thread_local int calls = 0;
  return x * 100 + calls++;
}
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v)
    x = number(x);
}
int main() {
  std::vector<int> v(60, 1);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
