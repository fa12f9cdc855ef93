// RUN: %accept %s reduce
// The number of the best element: the first (or with >= the last) of equals; values that are no number.
#include <cstddef>
#include <cstdio>
#include <limits>
#include <vector>
struct Point {
  double x, w;
};
[[xcs::jit]] std::size_t greatest(const std::vector<double> &v) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < v.size(); ++i) // XCS: parallel reduce
    if (v[i] > v[best])
      best = i;
  return best;
}
[[xcs::jit]] int least(const std::vector<Point> &v, double from) {
  int best = 0;
  for (std::size_t i = 1; i < v.size(); ++i) { // XCS: parallel reduce
    if (v[i].x < from)
      continue;
    if (v[best].w * 2 >= v[i].w * 2) {
      best = int(i);
    }
  }
  return best;
}
[[xcs::jit]] long lastOf(const int *v, long n, long best) {
  for (long i = n - 1; i >= 0; --i) // XCS: parallel reduce
    if (v[best] < v[i])
      best = i;
  return best;
}
int main() {
  std::vector<double> v;
  std::vector<Point> p;
  std::vector<int> k;
  unsigned x = 5;
  for (int i = 0; i < 20000; ++i) {
    x = x * 1664525u + 1013904223u;
    v.push_back(x >> 20);
    p.push_back({double(x & 7), double(x >> 25)});
    k.push_back(int(x >> 21));
  }
  std::printf("%zu %d %d %ld\n", greatest(v), least(p, 3), least(p, 100), lastOf(k.data(), long(k.size()), 77));
  for (int i = 0; i < 20000; i += 3)
    v[i] = std::numeric_limits<double>::quiet_NaN();
  std::printf("%zu\n", greatest(v));
  v[0] = 1;
  std::printf("%zu\n", greatest(v));
}
