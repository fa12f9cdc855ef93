// RUN: %reject %s XCS1004
#include <cstdio>
#include <numeric>
#include <vector>
[[xcs::jit]] unsigned f(const std::vector<unsigned> &v) {
  return std::accumulate(v.begin(), v.end(), 0u, [](unsigned s, unsigned x) { return s * 31 + x; });
}
int main() {
  std::vector<unsigned> v(5000);
  std::iota(v.begin(), v.end(), 3);
  std::printf("%u\n", f(v));
}
