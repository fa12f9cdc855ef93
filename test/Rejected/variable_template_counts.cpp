// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
template <typename T> int made = 0;
template <typename T> T make(T x) { return x + static_cast<T>(made<T> ++); }
[[xcs::jit]] void f(std::vector<long> &v) {
  for (long &x : v)
    x = make(x);
}
int main() {
  std::vector<long> v(50, 3);
  f(v);
  for (long x : v)
    std::printf("%ld ", x);
}
