// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  int offset = 0;
  for (int i = 0; i < 50; ++i) {
    v[i + offset] = i;
    if (i % 4 == 3)
      --offset;
  }
}
int main() {
  std::vector<int> v(60, -1);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
