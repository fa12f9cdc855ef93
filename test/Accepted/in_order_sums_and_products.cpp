// RUN: %accept %s
// Several accumulators, and one that is read where it is updated.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
struct Result {
  double s = 0, t = 1, h = 0;
  float f = 0;
};
[[xcs::jit]] Result sums(const std::vector<double> &v, double w) {
  Result r;
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel
    double y = work(v[i]);
    r.s += std::sin(v[i]) * w;
    r.t *= 1 + work(v[i] + 1) * 0.01;
    r.h = r.h * 0.5 + y;
    r.f -= static_cast<float>(y);
  }
  return r;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  Result r = sums(v, 1.25);
  std::printf("%a %a %a %a\n", r.s, r.t, r.h, r.f);
}
