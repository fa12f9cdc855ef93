// RUN: %reject %s XCS1204
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = 0; i < 100; ++i) {
    v[i] = 7;
    if (i % 5 == 0)
      i += 2;
  }
}
int main() {
  std::vector<int> v(110);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
