// RUN: %reject %s XCS1004
// The index is also stored where no best value is.
#include <cstdio>
#include <vector>
[[xcs::jit]] long f(const std::vector<int> &v) {
  int m = -1;
  long k = -1;
  for (std::size_t i = 0; i < v.size(); ++i) {
    if (v[i] > m) {
      m = v[i];
      k = static_cast<long>(i);
    }
    if (v[i] == 7)
      k = -7;
  }
  return m * 1000 + k;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
