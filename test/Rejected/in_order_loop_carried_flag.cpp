// RUN: %reject %s XCS1004
// The first occurrence is treated in another way.
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] std::string run(const std::vector<double> &v) {
  std::string out;
  bool first = true;
  for (double x : v) {
    std::string piece = first ? "" : std::to_string(work(x));
    out += piece;
    first = false;
  }
  return out;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::puts(run(v).c_str());
}
