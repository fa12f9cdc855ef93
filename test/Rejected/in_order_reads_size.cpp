// RUN: %reject %s XCS1001
// The first part reads the size that the ordered part changes.
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
    double y = work(x + static_cast<double>(out.size()));
    std::printf("%a\n", y);
    if (y > 0)
      out.push_back(y);
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::vector<double> out;
  run(v, out);
}
