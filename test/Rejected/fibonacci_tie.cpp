// RUN: %reject %s XCS1004
#include <cstdio>
#include <tuple>
#include <vector>
[[xcs::jit]] void f(std::vector<unsigned> &v) {
  unsigned a = 0, b = 1;
  for (std::size_t i = 0; i < v.size(); ++i) {
    v[i] = a;
    std::tie(a, b) = std::make_tuple(b, a + b);
  }
}
int main() {
  std::vector<unsigned> v(60);
  f(v);
  for (unsigned x : v)
    std::printf("%u ", x);
}
