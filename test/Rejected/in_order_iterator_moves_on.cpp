// RUN: %reject %s XCS1006
// The ordered part moves the iterator that the first part reads through.
#include <cmath>
#include <cstdio>
#include <list>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] double run(const std::list<double> &l, int n) {
  double total = 0;
  auto it = l.begin();
  for (int i = 0; i < n; ++i) {
    double y = work(*it);
    total += y;
    ++it;
  }
  return total;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::list<double> l(v.begin(), v.end());
  std::printf("%a\n", run(l, 300));
}
