// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static void relax(const std::vector<double> &from, std::vector<double> &to, int t) {
  for (std::size_t i = 1; i + 1 < from.size(); ++i)
    to[i] = (from[i - 1] + from[i + 1]) * 0.5 + t;
}
[[xcs::jit]] void f(std::vector<double> &a, int steps) {
  std::vector<double> b = a;
  for (int t = 0; t < steps; ++t) {
    relax(a, b, t);
    a.swap(b);
  }
}
int main() {
  std::vector<double> a(30);
  a[3] = 81;
  a[17] = 5;
  f(a, 24);
  for (double x : a)
    std::printf("%a ", x);
}
