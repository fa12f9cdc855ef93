// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int last = 0;
  for (std::size_t i = 0; i < v.size(); ++i) {
    v[i] += last;
    last = v[i] % 7;
  }
  return last;
}
int main() {
  std::vector<int> v(100, 3);
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
