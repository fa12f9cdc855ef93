// RUN: %accept %s
// A call declared ordered keeps its place; the values it gets do not wait for it.
#include <cmath>
#include <cstdio>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
[[xcs::ordered]] void note(double x);
[[xcs::jit]] double notes(const std::vector<double> &v) {
  double most = 0;
  for (double x : v) { // XCS: parallel pipeline
    double y = work(x);
    note(y);
    if (y > most)
      most = y;
  }
  return most;
}

int main() {
  std::vector<double> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 0.37 - 20);
  std::printf("%a\n", notes(v));
}
void note(double x) {
  static int count = 0;
  std::printf("%d %a\n", ++count, x);
}
