// RUN: %accept %s
#include <cstdio>
#include <vector>
[[xcs::jit]] void scale(std::vector<double> &v, double k) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = v[i] * k + 1.0;
}
int main() {
  std::vector<double> v(1000);
  for (int i = 0; i < 1000; ++i)
    v[i] = i * 0.5;
  scale(v, 3.25);
  for (double x : v)
    std::printf("%a\n", x);
}
