// RUN: %reject %s XCS1003
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<double> &v, int steps) {
  for (int t = 0; t < steps; ++t)
    for (std::size_t i = 1; i + 1 < v.size(); ++i)
      v[i] = (v[i - 1] + v[i] + v[i + 1]) / 3;
}
int main() {
  std::vector<double> v(50);
  v[20] = 100;
  f(v, 10);
  for (double x : v)
    std::printf("%a ", x);
}
