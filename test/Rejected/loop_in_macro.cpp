// RUN: %reject %s XCS1502
#include <cstdio>
#include <vector>
#define EACH(i, n) for (int i = 0; i < (n); ++i)
[[xcs::jit]] void f(std::vector<int> &v) {
  EACH(i, 10)
    v[i] = i;
}
int main() {
  std::vector<int> v(10);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
