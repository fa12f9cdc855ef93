// RUN: %reject %s XCS1211
#include <cstdio>
#include <vector>
int depth(int x) { return x == 0 ? 0 : 1 + depth(x - 1); }
[[xcs::jit]] int f(const std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    if (v[i] < 0)
      break;
    if (depth(v[i]) == 7)
      return static_cast<int>(i);
  }
  return -1;
}
int main() {
  std::vector<int> v(1000, -5);
  v[0] = 12;
  std::printf("%d\n", f(v));
}
