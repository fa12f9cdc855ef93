// RUN: %reject %s XCS
// A static local outlives the call.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  static int t = 3;
  for (std::size_t i = 0; i < v.size(); ++i) {
    t = v[i];
    v[i] = t * 2;
  }
  return t;
}
int main() {
  std::vector<int> v(200);
  for (int i = 0; i < 200; ++i)
    v[i] = i * 7 % 31 - 9;
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
