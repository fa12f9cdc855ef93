// RUN: %reject %s XCS1210
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v) {
  int last = 0;
  for (int x : v) {
    if (x < 0)
      return last;
    last = x;
  }
  return 0;
}
int main() {
  std::vector<int> v(200, 3);
  v[119] = 5;
  v[120] = -4;
  std::printf("%d\n", f(v));
}
