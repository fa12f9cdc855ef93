// RUN: %reject %s XCS1001
#include <cstdio>
#include <valarray>
[[xcs::jit]] void f(std::valarray<int> &v) {
  for (std::size_t i = 1; i < v.size(); ++i)
    v[i] = v[i - 1] / 2 + v[i];
  for (std::size_t i = 0; i < 10; ++i)
    v[std::slice(i, 5, 2)] = static_cast<int>(i);
}
int main() {
  std::valarray<int> v(60);
  for (std::size_t i = 0; i < 60; ++i)
    v[i] = static_cast<int>(i * 7 % 37);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
