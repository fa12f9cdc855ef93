// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    static int seen = 0;
    v[i] = ++seen;
  }
}
int main() {
  std::vector<int> v(20);
  f(v);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
