// RUN: %reject %s XCS1302
#include <cstdio>
#include <vector>
[[xcs::ordered]] int write(int x);
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v)
    x = write(x);
}
int main() {
  std::vector<int> v(20, 4);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
static int written = 0;
int write(int x) {
  std::printf("%d\n", x);
  return x + written++;
}
