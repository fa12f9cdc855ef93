// RUN: %reject %s XCS10
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<double> &in, std::vector<double> &out) {
  double sum = 0;
  for (std::size_t i = 0; i < in.size(); ++i) {
    sum += in[i];
    out[i] = sum;
  }
}
int main() {
  std::vector<double> v(100, 0.1), out(100);
  f(v, out);
  for (double x : out)
    std::printf("%a ", x);
}
