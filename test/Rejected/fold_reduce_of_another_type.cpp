// RUN: %reject %s XCS1510
// std::reduce may add elements to each other before it converts them: unsigned ones wrap.
#include <cstdio>
#include <functional>
#include <numeric>
#include <vector>
[[xcs::jit]] unsigned long f(const std::vector<unsigned> &v) { return std::reduce(v.begin(), v.end(), 0ul); }
[[xcs::jit]] long g(const std::vector<int> &v) {
  return std::transform_reduce(v.begin(), v.end(), 0L, std::plus<>(), [](int x) { return x * 2; });
}
int main() {
  std::printf("%lu %ld\n", f(std::vector<unsigned>(5001, 3000000000u)), g(std::vector<int>(5001, 3)));
}
