// RUN: %reject %s XCS1302
// How many owners there are can be seen.
#include <cmath>
#include <cstdio>
#include <memory>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] void run(const std::vector<double> &v, std::shared_ptr<double> p) {
  for (double x : v) {
    std::shared_ptr<double> mine = p;
    double y = work(x + *mine);
    std::printf("%a %ld\n", y, p.use_count());
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  run(v, std::make_shared<double>(2));
}
