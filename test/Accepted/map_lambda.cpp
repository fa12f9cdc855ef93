// RUN: %accept %s
#include <cstdio>
#include <vector>
int main() {
  std::vector<long> v(256, 3);
  auto cube = [] [[xcs::jit]] (std::vector<long> &w) {
    for (std::size_t i = 0; i < w.size(); ++i)
      w[i] = w[i] * w[i] * static_cast<long>(i);
  };
  cube(v);
  for (long x : v)
    std::printf("%ld\n", x);
}
