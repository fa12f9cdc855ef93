// RUN: %reject %s XCS1005
// A sum of products by turns is neither.
#include <cstdio>
#include <vector>
[[xcs::jit]] unsigned f(const std::vector<int> &v) {
  unsigned s = 1;
  for (int x : v) {
    s += x;
    s *= 3;
  }
  return s;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
