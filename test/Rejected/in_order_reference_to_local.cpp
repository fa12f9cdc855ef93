// RUN: %reject %s XCS1302
// A reference to a member of a local.
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
struct Pair {
  std::string name;
  double y;
};
[[xcs::jit]] void run(const std::vector<double> &v) {
  for (double x : v) {
    Pair local{std::to_string(x), work(x)};
    auto &name = local.name;
    std::puts(name.c_str());
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  run(v);
}
