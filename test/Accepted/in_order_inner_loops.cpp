// RUN: %accept %s
// The ordered part is a loop; sums of rows go into one sum.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
std::vector<double> expand(double x) {
  std::vector<double> r;
  for (int k = 0; k < 4; ++k)
    r.push_back(work(x + k));
  return r;
}
[[xcs::jit]] double run(const std::vector<double> &v, std::vector<double> &out, const double *a, int n) {
  for (double x : v) { // XCS: guarded
    auto r = expand(x);
    for (double y : r)
      if (y > 0)
        out.push_back(y);
  }
  double s = 0;
  for (int i = 0; i < n; ++i) { // XCS: parallel reduce
    double t = 0;
    for (int j = 0; j <= i; ++j)
      t += a[i] * a[j];
    s += t / (i + 1);
  }
  return s;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::vector<double> out;
  std::printf("%a\n", run(v, out, v.data(), static_cast<int>(v.size())));
  for (double x : out)
    std::printf("%a\n", x);
}
