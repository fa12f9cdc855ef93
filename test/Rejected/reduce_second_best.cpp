// RUN: %reject %s XCS1004
// The second best is the best that was.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v) {
  int a = -1, b = -1;
  for (int x : v)
    if (x > a) {
      b = a;
      a = x;
    } else if (x > b) {
      b = x;
    }
  return a * 1000 + b;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
