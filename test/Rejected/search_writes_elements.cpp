// RUN: %reject %s XCS1210
#include <cstdio>
#include <vector>
[[xcs::jit]] bool f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    if (v[i] < 0)
      return false;
    v[i] *= 2;
  }
  return true;
}
int main() {
  std::vector<int> v(100, 3);
  v[60] = -4;
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
