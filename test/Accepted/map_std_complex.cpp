// RUN: %accept %s map
#include <complex>
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<std::complex<double>> &v) {
  const std::complex<double> turn(0.5, -0.25);
  for (auto &z : v)
    z = z * turn + std::conj(z);
}
int main() {
  std::vector<std::complex<double>> v;
  for (int i = 0; i < 300; ++i)
    v.emplace_back(i * 0.5, 3 - i);
  f(v);
  for (auto &z : v)
    std::printf("%a %a\n", z.real(), z.imag());
}
