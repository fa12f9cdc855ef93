// RUN: %reject %s XCS1006
// Nothing is worth handing over.
#include <cstdio>
#include <vector>

[[xcs::jit]] double run(const std::vector<double> &v, double k) {
  double total = 0;
  for (double x : v) {
    double y = x * k + 1;
    total += y * y;
  }
  return total;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::printf("%a\n", run(v, 3));
}
