// RUN: %accept %s
#include <cmath>
#include <cstdio>
#include <vector>
static double heavy(double x) {
  double s = 0;
  for (int k = 1; k < 20; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] void apply(const std::vector<double> &in, std::vector<double> &out) {
  for (std::size_t i = 0; i < in.size(); i++)
    out[i] = heavy(in[i]);
}
int main() {
  std::vector<double> in(400), out(400);
  for (int i = 0; i < 400; ++i)
    in[i] = i * 0.01;
  apply(in, out);
  for (double x : out)
    std::printf("%a\n", x);
}
