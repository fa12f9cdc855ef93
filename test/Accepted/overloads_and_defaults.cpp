// RUN: %accept %s map
#include <cstdio>
#include <vector>
static int grow(int x, int by = 3) { return x * by; }
static double grow(double x, double by = 0.5) { return x * by; }
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v)
    x = grow(x);
}
[[xcs::jit]] void f(std::vector<double> &v, int n = 100) {
  for (int i = 0; i < n; ++i)
    v[i] = grow(v[i]) + grow(v[i], 0.25);
}
int main() {
  std::vector<int> a(300, 7);
  std::vector<double> b(300, 7);
  f(a);
  f(b);
  for (int i = 0; i < 300; ++i)
    std::printf("%d %a\n", a[i], b[i]);
}
