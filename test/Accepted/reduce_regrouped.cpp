// RUN: %accept %s
// Sums of numbers that are whole in every grouping; and the same in a function that allows no regrouping.
#include <cstdio>
#include <vector>
struct Moments {
  double sum = 0.5, squares = 0;
  int n = 0;
};
[[xcs::jit, xcs::reassociate]] void moments(const std::vector<double> &v, Moments &m) {
  double a = m.sum, b = 0;
  int n = 0;
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel reduce
    a += v[i];
    b = b + v[i] * v[i];
    if (v[i] > 10)
      ++n;
  }
  m = {a, b, n};
}
[[xcs::jit, xcs::reassociate]] float product(const std::vector<float> &v) {
  float p = 1;
  for (float x : v) // XCS: parallel reduce
    p *= x;
  return p;
}
[[xcs::jit]] double ordered(const std::vector<double> &v) {
  double sum = 0;
  for (double x : v) // XCS: sequential XCS1006
    sum += x / 3;
  return sum;
}
int main() {
  for (int n : {0, 1, 1000, 2047, 2048, 5000, 300000}) {
    std::vector<double> v(n);
    std::vector<float> w(n);
    for (int i = 0; i < n; ++i) {
      v[i] = i % 37 - 3;
      w[i] = i % 5 == 0 ? 2 : i % 5 == 1 ? 0.5f : i % 3 == 0 ? -1 : 1;
    }
    Moments m;
    moments(v, m);
    std::printf("%a %a %d %a %a\n", m.sum, m.squares, m.n, product(w), ordered(v));
  }
  std::vector<double> zeros(5000, -0.0);
  Moments m;
  m.sum = -0.0;
  moments(zeros, m);
  std::printf("%a\n", m.sum);
}
