// RUN: %reject %s XCS1503
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
#ifdef NEGATE
    v[i] = -v[i];
#else
    v[i] = v[i] + 1;
#endif
  }
}
int main() {
  std::vector<int> v(10);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
