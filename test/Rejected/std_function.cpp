// RUN: %reject %s XCS1304
#include <cstdio>
#include <functional>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, const std::function<int(int)> &g) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = g(v[i]);
}
int main() {
  std::vector<int> v(20, 3);
  int calls = 0;
  f(v, [&](int x) { return x + ++calls; });
  for (int x : v)
    std::printf("%d ", x);
}
