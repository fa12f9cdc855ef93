// RUN: %reject %s XCS1008
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<bool> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = i % 3 == 0;
}
int main() {
  std::vector<bool> v(100);
  f(v);
  for (bool x : v)
    std::printf("%d", x);
}
