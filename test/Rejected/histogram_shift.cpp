// RUN: %reject %s XCS1007
// From one element to another.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v, std::vector<int> &w) {
  for (std::size_t i = 0; i < v.size(); ++i)
    w[v[i]] = w[i] + 1;
  return w[3];
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v, w)));
}
