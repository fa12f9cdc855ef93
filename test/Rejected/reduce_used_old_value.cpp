// RUN: %reject %s XCS1004
// The value before each step is used.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v, std::vector<int> &w) {
  int n = 0;
  for (std::size_t i = 0; i < v.size(); ++i)
    if (v[i] % 3 != 0)
      w[i] = n++;
  return n;
}
int main() {
  std::vector<int> v(100), w(100);
  std::printf("%d\n", f(v, w));
  std::printf("%d\n", w[50]);
}
