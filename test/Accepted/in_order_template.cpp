// RUN: %accept %s
// Two instantiations, one text.
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
struct Work {
  double operator()(double x) const { return work(x); }
};
struct Half {
  float operator()(double x) const { return static_cast<float>(work(x) / 2); }
};
template <class T, class F> [[xcs::jit]] T fold(const std::vector<double> &v, T start, F f) {
  for (double x : v) { // XCS: parallel
    auto y = f(x);
    start += y;
  }
  return start;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::printf("%a\n", fold(v, 0.5, Work()));
  std::printf("%a\n", fold(v, 0.25f, Half()));
}
