// RUN: %reject %s XCS1208
// The next turn of the outer loop starts with what the inner one left.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int t = 1;
  for (int turn = 0; turn < 3; ++turn) {
    v[0] += t;
    for (std::size_t i = 1; i < v.size(); ++i)
      if (v[i] % 3 == turn) {
        t = v[i];
        v[i] = t - 1;
      }
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
