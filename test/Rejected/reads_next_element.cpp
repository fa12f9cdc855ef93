// RUN: %reject %s XCS1002
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i + 1 < v.size(); ++i)
    v[i] = v[i + 1] * 2;
}
int main() {
  std::vector<int> v(100);
  for (int i = 0; i < 100; ++i)
    v[i] = i;
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
