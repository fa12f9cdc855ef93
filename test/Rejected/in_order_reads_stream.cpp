// RUN: %reject %s XCS1004
// The first part reads from the stream whose state the ordered part asks.
#include <cmath>
#include <cstdio>
#include <sstream>
#include <string>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] double run(std::istringstream &in, int n) {
  double total = 0;
  for (int i = 0; i < n; ++i) {
    double x = 0;
    in >> x;
    double t = 0;
    for (int k = 1; k < 40; ++k)
      t += std::sin(x * k) / k;
    if (in.good())
      total += t;
  }
  return total;
}
int main() {
  std::istringstream in("1 2 3 4 5 x 7 8 9 10 11 12");
  std::printf("%a\n", run(in, 20));
}
