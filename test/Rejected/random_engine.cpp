// RUN: %reject %s XCS1004
#include <cstdio>
#include <random>
#include <vector>
[[xcs::jit]] void f(std::vector<unsigned> &v) {
  std::mt19937 engine(42);
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = engine();
}
int main() {
  std::vector<unsigned> v(20);
  f(v);
  for (unsigned x : v)
    std::printf("%u ", x);
}
