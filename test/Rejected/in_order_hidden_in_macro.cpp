// RUN: %reject %s XCS1302
// A macro names the variable that would have to cross over.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
#define SHOW() std::printf("%a %s\n", y, text)
[[xcs::jit]] void run(const std::vector<double> &v) {
  const char *text = "t";
  for (double x : v) {
    double y = work(x);
    y += 1;
    SHOW();
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  run(v);
}
