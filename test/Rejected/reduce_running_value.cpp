// RUN: %reject %s XCS1004
// The running sum is stored: every iteration needs those before it.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v, std::vector<int> &w) {
  int s = 0;
  for (std::size_t i = 0; i < v.size(); ++i) {
    s += v[i];
    w[i] = s;
  }
  return s;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v, w)));
  std::printf("%d\n", w[50]);
}
