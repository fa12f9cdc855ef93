// RUN: %reject %s XCS10
#include <cstdio>
#include <vector>
// Each sum is rounded to a multiple of two: the order counts.
[[xcs::jit]] int f(const std::vector<int> &in, std::vector<int> &out) {
  int sum = 0;
  for (std::size_t i = 0; i < in.size(); ++i) {
    sum = (sum + in[i]) & ~1;
    out[i] = sum;
  }
  return sum;
}
int main() {
  std::vector<int> v(30, 7), out(30);
  std::printf("%d %d\n", f(v, out), out[7]);
}
