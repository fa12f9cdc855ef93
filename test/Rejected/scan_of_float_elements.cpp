// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<float> &v) {
  for (std::size_t i = 1; i < v.size(); ++i)
    v[i] += v[i - 1];
}
int main() {
  std::vector<float> v(100, 0.1f);
  f(v);
  for (float x : v)
    std::printf("%a ", static_cast<double>(x));
}
