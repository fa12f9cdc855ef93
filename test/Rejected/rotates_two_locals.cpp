// RUN: %reject %s XCS1004
#include <cstdio>
#include <utility>
#include <vector>
[[xcs::jit]] void f(std::vector<unsigned> &v) {
  unsigned a = 1, b = 1;
  for (unsigned &x : v) {
    x = a;
    a += b;
    std::swap(a, b);
  }
}
int main() {
  std::vector<unsigned> v(50);
  f(v);
  for (unsigned x : v)
    std::printf("%u ", x);
}
