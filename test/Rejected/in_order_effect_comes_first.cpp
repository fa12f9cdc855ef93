// RUN: %reject %s XCS1302
// What is printed first has to be printed first; what is costly is no call.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] void run(const std::vector<double> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    std::printf("%zu\n", i);
    double t = 0;
    for (int k = 1; k < 40; ++k)
      t += std::sin(v[i] * k) / k;
    std::printf("%a\n", t);
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  run(v);
}
