// RUN: %reject %s XCS1102
// A destructor at the end of the iteration writes what the first part reads.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
struct Count {
  int &n;
  explicit Count(int &m) : n(m) {}
  ~Count() { ++n; }
};
[[xcs::jit]] double run(const std::vector<double> &v) {
  int n = 0;
  double total = 0;
  for (double x : v) {
    Count count(n);
    double y = work(x + n);
    total += y;
  }
  return total;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::printf("%a\n", run(v));
}
