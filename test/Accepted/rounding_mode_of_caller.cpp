// RUN: %accept %s
#include <cfenv>
#include <cmath>
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<double> &in, std::vector<double> &out) {
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i] = std::nearbyint(in[i]) + in[i] / 3;
}
int main() {
  std::vector<double> in, out(300);
  for (int i = 0; i < 300; ++i)
    in.push_back(i * 0.37);
  for (int mode : {FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO, FE_TONEAREST}) {
    std::fesetround(mode);
    f(in, out);
    std::fesetround(FE_TONEAREST);
    for (double x : out)
      std::printf("%a ", x);
  }
}
