// RUN: %reject %s XCS1304
#include <cstdio>
#include <vector>
static int calls = 0;
static int count(int x) { return x + ++calls; }
[[xcs::jit]] void f(std::vector<int> &v, int (*g)(int)) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = g(v[i]);
}
int main() {
  std::vector<int> v(20, 3);
  f(v, count);
  for (int x : v)
    std::printf("%d ", x);
}
