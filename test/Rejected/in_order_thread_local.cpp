// RUN: %reject %s XCS1305
// The ordered part counts in a variable of the thread that the call reads.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
thread_local int depth = 0;
double deeper(double x) { return work(x + depth); }
[[xcs::jit]] double run(const std::vector<double> &v) {
  double total = 0;
  for (double x : v) {
    double y = deeper(x);
    total += y;
    ++depth;
  }
  return total;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::printf("%a\n", run(v));
}
