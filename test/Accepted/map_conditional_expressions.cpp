// RUN: %accept %s map
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<double> &in, std::vector<double> &out) {
  for (std::size_t i = 0; i < in.size(); ++i) {
    double x = in[i] < 0 ? -in[i] : in[i] > 50 ? 50 : in[i];
    bool large = x > 25 && x != 30, odd = i % 2 != 0 || large;
    out[i] = odd ? std::sqrt(x) : std::max(std::min(x, 40.0), std::abs(in[i]) / 2);
  }
}
int main() {
  std::vector<double> in(400), out(400);
  for (int i = 0; i < 400; ++i)
    in[i] = i * 0.5 - 60;
  f(in, out);
  for (double x : out)
    std::printf("%a ", x);
}
