// RUN: %accept %s
// One of two containers gets the result, by a condition that is computed in parallel.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] void part(const std::vector<double> &v, std::vector<double> &low, std::vector<double> &high) {
  for (double x : v) { // XCS: guarded append
    double y = work(x);
    if (y < 0.2)
      low.push_back(y);
    else
      high.push_back(y * 2);
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::vector<double> low, high;
  part(v, low, high);
  for (auto *each : {&low, &high})
    for (double x : *each)
      std::printf("%a\n", x);
}
