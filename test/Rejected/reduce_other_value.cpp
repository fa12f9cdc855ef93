// RUN: %reject %s XCS1004
// What is stored is not what was compared.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v) {
  int m = 0;
  for (std::size_t i = 1; i < v.size(); ++i)
    if (v[i] > m)
      m = v[i - 1];
  return m;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
