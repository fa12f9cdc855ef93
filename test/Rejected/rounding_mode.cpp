// RUN: %reject %s XCS1301
#include <cfenv>
#include <cmath>
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<double> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    v[i] = std::nearbyint(v[i]); // in the mode that the iteration before set
    std::fesetround(i % 3 == 0 ? FE_UPWARD : FE_DOWNWARD);
  }
  std::fesetround(FE_TONEAREST);
}
int main() {
  std::vector<double> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 0.37);
  f(v);
  for (double x : v)
    std::printf("%.0f ", x);
}
