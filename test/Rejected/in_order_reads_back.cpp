// RUN: %reject %s XCS1001
// The first part reads an element that the ordered part appends.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] void run(const std::vector<double> &v, std::vector<double> &out) {
  for (double x : v) {
    double y = work(x + out.back());
    out.push_back(y);
    out.push_back(x);
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::vector<double> out{1};
  run(v, out);
  for (double x : out)
    std::printf("%a\n", x);
}
