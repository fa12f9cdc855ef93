// RUN: %reject %s XCS1006
#include <cstdio>
#include <vector>
[[xcs::jit]] double f(const std::vector<double> &v) {
  double sum = 0;
  for (double x : v)
    sum += x;
  return sum;
}
int main() {
  std::vector<double> v(100, 0.1);
  std::printf("%a\n", f(v));
}
