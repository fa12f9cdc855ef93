// RUN: %reject %s XCS1302
#include <cstdio>
#include <vector>
[[xcs::jit]] bool f(const std::vector<int> &v) {
  for (int x : v) {
    std::printf("%d ", x);
    if (x < 0)
      return false;
  }
  return true;
}
int main() {
  std::vector<int> v(20, 3);
  v[12] = -4;
  std::printf("%d\n", f(v));
}
