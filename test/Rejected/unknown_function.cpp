// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
int mystery(int x);
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = mystery(v[i]);
}
static int calls = 0;
int main() {
  std::vector<int> v(100, 3);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
int mystery(int x) { return x + ++calls; }
