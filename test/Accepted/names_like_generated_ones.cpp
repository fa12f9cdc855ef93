// RUN: %accept %s
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, int xcs_n, int xcs_lo) {
  int xcs_b = 3, xcs_e = 4, xcs_site_6_3 = 5;
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] += xcs_n * 1000 + xcs_lo * 100 + xcs_b * 10 + xcs_e + xcs_site_6_3 * static_cast<int>(i);
  for (int xcs_i = xcs_lo; xcs_i < xcs_n; ++xcs_i)
    v[xcs_i] -= xcs_i;
  struct xcs {
    int detail;
  } x{7};
  for (int &e : v)
    e += x.detail;
}
int main() {
  std::vector<int> v(100, 1);
  f(v, 90, 2);
  for (int x : v)
    std::printf("%d ", x);
}
