// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
// Whether something is added depends on what has been added.
[[xcs::jit]] int f(const std::vector<int> &in, std::vector<int> &out) {
  int sum = 0;
  for (std::size_t i = 0; i < in.size(); ++i) {
    if (sum < 100)
      sum += in[i];
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
