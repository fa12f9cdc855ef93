// RUN: %reject %s XCS1202
// The sum ends the loop.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v) {
  int s = 0;
  for (int i = 0; i < 100 - s / 50; ++i)
    s += v[i];
  return s;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
