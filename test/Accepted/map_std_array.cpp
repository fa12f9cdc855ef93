// RUN: %accept %s map
#include <array>
#include <cstdio>
[[xcs::jit]] void f(std::array<long, 400> &a, long k) {
  for (std::size_t i = 0; i < a.size(); ++i)
    a[i] = a[i] * k - static_cast<long>(i);
}
int main() {
  std::array<long, 400> a;
  a.fill(3);
  f(a, 11);
  for (long x : a)
    std::printf("%ld ", x);
}
