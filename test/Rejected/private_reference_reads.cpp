// RUN: %reject %s XCS
// A reference from before the loop looks at the variable.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int t = 1;
  const int &r = t;
  for (std::size_t i = 0; i < v.size(); ++i) {
    t = v[i];
    v[i] = r + 1;
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
