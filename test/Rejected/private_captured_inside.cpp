// RUN: %reject %s XCS1004
// A lambda of one iteration is called in the next.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int t = 1;
  struct Look {
    int *at;
  } look{&v[0]};
  for (std::size_t i = 0; i < v.size(); ++i) {
    int old = *look.at;
    t = v[i];
    look.at = &t;
    v[i] = old;
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
