// RUN: %accept %s
// What the ordered part throws stops the rest.
#include <cmath>
#include <cstdio>
#include <stdexcept>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] void run(const std::vector<double> &v, std::vector<double> &out, int limit) {
  for (double x : v) { // XCS: guarded pipeline
    double y = work(x);
    if (static_cast<int>(out.size()) == limit)
      throw std::length_error("full");
    out.push_back(y);
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  for (int limit : {0, 1, 150, 400}) {
    std::vector<double> out;
    try {
      run(v, out, limit);
    } catch (const std::length_error &e) {
      std::printf("%s\n", e.what());
    }
    std::printf("%zu %a\n", out.size(), out.empty() ? 0 : out.back());
  }
}
