// RUN: %reject %s XCS1007
// Floating-point sums depend on their order, element by element.
#include <cstdio>
#include <vector>
[[xcs::jit]] double f(const std::vector<int> &v, std::vector<double> &h) {
  for (std::size_t i = 0; i < v.size(); ++i)
    h[v[i]] += 0.1 * static_cast<double>(i);
  return h[7];
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::vector<double> h(64);
  std::printf("%ld\n", static_cast<long>(f(v, h) * 1e6));
}
