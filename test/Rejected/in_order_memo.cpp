// RUN: %reject %s XCS1001
// The first part looks things up that the ordered part puts there.
#include <cmath>
#include <cstdio>
#include <map>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::jit]] double run(const std::vector<double> &v) {
  std::map<int, double> memo;
  double total = 0;
  for (double x : v) {
    int k = static_cast<int>(x);
    double y = memo.count(k) ? memo[k] : work(x);
    memo[k] = y;
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
