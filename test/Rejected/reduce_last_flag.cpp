// RUN: %reject %s XCS1208
// The last of several values counts.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v) {
  int code = 0;
  for (int x : v) {
    if (x == 3)
      code = 1;
    if (x == 4)
      code = 2;
  }
  return code;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
