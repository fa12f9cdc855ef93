// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
// A local holds the running value, and goes into the next one.
[[xcs::jit]] int f(const std::vector<int> &in, std::vector<int> &out) {
  int sum = 1;
  for (std::size_t i = 0; i < in.size(); ++i) {
    int before = sum;
    sum += in[i] ^ (before & 1);
    out[i] = sum;
  }
  return sum;
}
int main() {
  std::vector<int> v(100, 7), out(100);
  std::printf("%d\n", f(v, out));
  for (int x : out)
    std::printf("%d ", x);
}
