// RUN: %reject %s XCS1004
// Once ok is false the rest is not looked at: it may lie outside.
#include <cstdio>
#include <vector>
[[xcs::jit]] bool f(const std::vector<int> &v, const int *p, int n) {
  bool ok = true;
  for (int i = 0; i < n; ++i)
    ok = ok && p[i] != 13;
  return ok;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::vector<int> few{1, 13};
  std::printf("%ld\n", static_cast<long>(f(v, few.data(), 1000)));
}
