// RUN: %reject %s XCS1004
// A lambda from before the loop looks at the variable.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int t = 1;
  auto seen = [&t] { return t + 1; };
  for (std::size_t i = 0; i < v.size(); ++i) {
    t = v[i];
    v[i] = seen();
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
