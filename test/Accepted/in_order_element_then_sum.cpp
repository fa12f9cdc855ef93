// RUN: %accept %s
// An element is stored and goes into a sum: only the call runs ahead.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] double fill(std::vector<double> &a, const std::vector<double> &v) {
  double s = 0;
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel pipeline
    a[i] = work(v[i]);
    s += a[i];
  }
  return s;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::vector<double> a(v.size());
  std::printf("%a\n", fill(a, v));
  for (double x : a)
    std::printf("%a\n", x);
}
