// RUN: %reject %s XCS1004
// The value of the update is used.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v, std::vector<int> &w) {
  int n = 0;
  for (std::size_t i = 0; i < v.size(); ++i)
    w[i] = v[i] > 20 ? ++n : 0;
  return n;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v, w)));
  std::printf("%d\n", w[50]);
}
