// RUN: %reject %s XCS1203
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 1; i < v.size(); i *= 2)
    v[i] += v[i / 2] / 3;
}
int main() {
  std::vector<int> v(2000);
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = static_cast<int>(i * 7 % 370);
  f(v);
  for (std::size_t i = 1; i < v.size(); i *= 2)
    std::printf("%d ", v[i]);
}
