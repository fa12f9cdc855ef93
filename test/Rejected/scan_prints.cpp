// RUN: %reject %s XCS10
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &in, std::vector<int> &out) {
  int sum = 0;
  for (std::size_t i = 0; i < in.size(); ++i) {
    sum += in[i];
    std::printf("%d\n", sum);
    out[i] = sum;
  }
  return sum;
}
int main() {
  std::vector<int> v(30, 7), out(30);
  std::printf("%d\n", f(v, out));
}
