// RUN: %accept %s
// <cmath> undoes the macros of C: std::isnan is a function. So are pointers to one number: what they lead to
// is one element.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>
[[xcs::jit]] void clean(std::vector<double> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel map
    if (std::isnan(v[i]) || !std::isfinite(v[i]))
      v[i] = std::signbit(v[i]) ? -1 : 1;
}
[[xcs::jit]] void split(const std::vector<double> &v, std::vector<double> &mantissa,
                        std::vector<int> &exponent) {
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel map
    mantissa[i] = std::frexp(v[i], &exponent[i]);
}
[[xcs::jit]] void limit(std::vector<double> &v, std::vector<int> &exponent, double most) {
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel map
    v[i] = std::clamp(v[i], -most, most);
  for (int &x : exponent) // XCS: parallel map
    x = std::clamp(x, 0, 4);
}
#undef signbit
#define late(x) (x)
int main() {
  std::vector<double> v, mantissa(200);
  std::vector<int> exponent(200);
  for (int i = 0; i < 200; ++i)
    v.push_back(i % 7 == 0 ? NAN : i % 11 == 0 ? -INFINITY : late(i * 0.37 - 20));
  clean(v);
  split(v, mantissa, exponent);
  limit(v, exponent, 7.5);
  for (int i = 0; i < 200; ++i)
    std::printf("%g %g %d\n", v[i], mantissa[i], exponent[i]);
}
