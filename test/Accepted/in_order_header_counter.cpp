// RUN: %identity %s
// What the loop header declares beside the loop variable lives as long as the loop does.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] int run(const std::vector<double> &v, std::vector<double> &out) {
  int last = 0;
  for (int i = 0, k = 0, n = static_cast<int>(v.size()); i < n; ++i) {
    double y = work(v[i]);
    if (y > 0)
      out[k++] = y;
    last = k;
  }
  return last;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::vector<double> out(v.size());
  std::printf("%d\n", run(v, out));
  for (double x : out)
    std::printf("%a\n", x);
}
