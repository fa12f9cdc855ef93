// RUN: %reject %s XCS1501
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
  again:
    v[i] /= 2;
    if (v[i] > 10)
      goto again;
  }
}
int main() {
  std::vector<int> v{100, 7, 300, 4};
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
