// RUN: %reject %s XCS1301
#include <cmath>
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<double> &v, std::vector<int> &sign) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    sign[i] = signgam; // what the call of the iteration before left
    v[i] = lgamma(v[i]);
  }
}
int main() {
  std::vector<double> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 0.37 - 11.1);
  std::vector<int> sign(60);
  f(v, sign);
  for (int i = 0; i < 60; ++i)
    std::printf("%a %d\n", v[i], sign[i]);
}
