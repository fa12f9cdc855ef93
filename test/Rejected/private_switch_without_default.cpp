// RUN: %reject %s XCS1004
// A switch that may match nothing.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int t = 1;
  for (std::size_t i = 0; i < v.size(); ++i) {
    switch (v[i] & 3) {
    case 0:
      t = 5;
      break;
    case 1:
      t = 6;
      break;
    }
    v[i] = t;
  }
  return 0;
}
int main() {
  std::vector<int> v(200);
  for (int i = 0; i < 200; ++i)
    v[i] = i * 7 % 31 - 9;
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
