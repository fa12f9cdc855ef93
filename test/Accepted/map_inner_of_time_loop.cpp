// RUN: %accept %s 2 map
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<double> &a, int steps) {
  std::vector<double> b(a.size());
  for (int t = 0; t < steps; ++t) {
    for (std::size_t i = 1; i + 1 < a.size(); ++i)
      b[i] = (a[i - 1] + a[i] + a[i + 1]) / 3 + t;
    for (std::size_t i = 1; i + 1 < a.size(); ++i)
      a[i] = b[i];
  }
}
int main() {
  std::vector<double> a(150);
  a[40] = 99;
  f(a, 12);
  for (double x : a)
    std::printf("%a ", x);
}
