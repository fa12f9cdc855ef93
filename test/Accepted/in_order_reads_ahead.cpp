// RUN: %accept %s
// Elements that later iterations overwrite are read before that, as in the source.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
double both(double a, double b) { return work(a) + work(b); }
[[xcs::jit]] double smooth(std::vector<double> &v) {
  double s = 0;
  for (std::size_t i = 0; i + 1 < v.size(); ++i) { // XCS: parallel pipeline
    double y = both(v[i], v[i + 1]);
    v[i] = y;
    s += y;
  }
  return s;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::printf("%a\n", smooth(v));
  for (double x : v)
    std::printf("%a\n", x);
}
