// RUN: %reject %s XCS1004
// A sum that stops at a limit depends on the order of its terms.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v) {
  int s = 0;
  for (int x : v) {
    s += x - 20;
    if (s < 0)
      s = 0;
  }
  return s;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
