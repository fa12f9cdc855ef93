// RUN: %reject %s XCS1302
#include <cstdio>
#include <cstdlib>
#include <vector>
static int positive(int x) {
  if (x < 0) {
    std::printf("%d\n", x);
    std::fflush(stdout);
    std::_Exit(3);
  }
  return x;
}
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v)
    x = positive(x);
}
int main() {
  std::vector<int> v(60, 1);
  v[20] = -20;
  v[50] = -50;
  f(v);
}
