// RUN: %accept %s
// Costly terms are computed in parallel and added in order: the sum is bitwise that of the source.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] double sum(const std::vector<double> &v) {
  double s = 0.1;
  for (double x : v) // XCS: parallel reduce
    s += work(x);
  return s;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::printf("%a\n", sum(v));
}
