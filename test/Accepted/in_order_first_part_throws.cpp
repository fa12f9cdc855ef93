// RUN: %accept %s
// The exception of an iteration surfaces when its turn comes.
#include <cmath>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
double strict(double x) {
  if (x > 31)
    throw std::out_of_range("too much: " + std::to_string(x));
  return work(x);
}
struct Result {
  double s = 0;
  std::vector<double> out;
};
[[xcs::jit]] void run(const std::vector<double> &v, Result &r) {
  for (double x : v) { // XCS: guarded
    double y = strict(x);
    r.s += y;
    r.out.push_back(y);
    std::printf("%a\n", x);
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  Result r;
  try {
    run(v, r);
  } catch (const std::out_of_range &e) {
    std::printf("%s\n", e.what());
  }
  std::printf("%zu %a\n", r.out.size(), r.s);
}
