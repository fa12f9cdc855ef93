// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
// The statement that leaves the result also steps on.
[[xcs::jit]] int f(const std::vector<int> &in, std::vector<int> &out) {
  int sum = 1;
  for (std::size_t i = 0; i + 1 < in.size(); ++i) {
    std::size_t k = i;
    out[k++] = sum;
    sum += in[k];
  }
  return sum;
}
int main() {
  std::vector<int> v(100, 7), out(100);
  for (int i = 0; i < 100; ++i)
    v[i] = i;
  std::printf("%d\n", f(v, out));
  for (int x : out)
    std::printf("%d ", x);
}
