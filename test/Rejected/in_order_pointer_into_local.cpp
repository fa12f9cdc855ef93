// RUN: %reject %s XCS1302
// A pointer into the text of the iteration cannot cross over.
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
[[xcs::jit]] void run(const std::vector<double> &v) {
  for (double x : v) {
    std::string text = std::to_string(work(x));
    const char *p = text.c_str();
    std::puts(p);
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  run(v);
}
