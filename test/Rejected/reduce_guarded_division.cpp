// RUN: %reject %s XCS1004
// Once ok is false nothing is divided.
#include <cstdio>
#include <vector>
[[xcs::jit]] bool f(const std::vector<int> &v) {
  bool ok = true;
  for (int x : v)
    ok = ok && 100 / (x - 30) != 9;
  return ok;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  v[3] = 30 + 11;
  v[4] = 30;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
