// RUN: %accept %s
// Macros in the ordered part: streams of C, and what the text does not show.
#include <cmath>
#include <cstdio>
#include <vector>
#define SCALE 3
#define TWICE(x) ((x) * 2)

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] void run(const std::vector<double> &v) {
  for (double x : v) { // XCS: parallel pipeline
    double y = work(x) * SCALE;
    std::fprintf(stderr, "%a\n", TWICE(y));
    std::fprintf(stdout, "%a\n", work(x));
  }
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  run(v);
}
