// RUN: %reject %s XCS1004
// The call reads what the ordered part has just written.
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
  double k = 1;
  for (double x : v) {
    k = k * 0.5 + x;
    out.push_back(work(k));
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::vector<double> out;
  run(v, out);
  for (double x : out)
    std::printf("%a\n", x);
}
