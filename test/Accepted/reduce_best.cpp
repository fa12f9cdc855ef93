// RUN: %accept %s
// The best value with where it was found: the first of equals, or the last; no numbers, and zeros of both signs.
#include <cmath>
#include <cstdio>
#include <limits>
#include <string>
#include <vector>
struct Point {
  double x, y;
  int id;
};
[[xcs::jit]] std::size_t first_greatest(const std::vector<int> &v, int start) {
  int value = start;
  std::size_t k = 99999;
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel reduce
    if (v[i] > value) {
      value = v[i];
      k = i;
    }
  return k * 10000 + static_cast<std::size_t>(value + 5000);
}
[[xcs::jit]] std::size_t last_least(const std::vector<int> &v, int start) {
  int value = start;
  std::size_t k = 99999;
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel reduce
    if (v[i] <= value) {
      k = i;
      value = v[i];
    }
  return k * 10000 + static_cast<std::size_t>(value + 5000);
}
[[xcs::jit]] int nearest(const std::vector<Point> &points, double x, double y, double start) {
  double best = start;
  int id = -1;
  for (const Point &p : points) { // XCS: parallel reduce
    double dx = p.x - x, dy = p.y - y, d = dx * dx + dy * dy;
    if (d < best) {
      best = d;
      id = p.id;
    }
  }
  std::printf(" %a\n", best);
  return id;
}
[[xcs::jit]] double greatest(const std::vector<double> &v, double start) {
  double m = start;
  for (double x : v) // XCS: parallel reduce
    if (x > m)
      m = x;
  return m;
}
[[xcs::jit]] float least(const std::vector<float> &v, double start) {
  double m = start;
  for (float x : v) // XCS: parallel reduce
    m = x < m ? x : m;
  return static_cast<float>(m);
}
int main() {
  std::vector<int> v(3000);
  for (int i = 0; i < 3000; ++i)
    v[i] = (i * 7919) % 401 - 200;
  for (int start : {-1000, 200, 199, 201, -4000})
    std::printf("%zu %zu\n", first_greatest(v, start), last_least(v, -start));
  const int lowest = std::numeric_limits<int>::min();
  std::vector<int> lows(100, lowest), highs(100, -(lowest + 1));
  std::printf("%zu %zu\n", first_greatest(lows, lowest), last_least(highs, -(lowest + 1)));
  std::vector<Point> points;
  for (int i = 0; i < 2000; ++i)
    points.push_back({(i * 31) % 100 / 3.0, (i * 17) % 100 / 7.0, i});
  points[700].x = NAN;
  std::printf("%d\n", nearest(points, 10.1, 3.3, INFINITY));
  std::vector<double> d(500, -0.0);
  for (int i = 100; i < 500; i += 7)
    d[i] = 0.0;
  std::printf("%a %a %a %a\n", greatest(d, -1), greatest(d, -0.0), greatest(d, 0.0), greatest(d, NAN));
  d[0] = NAN;
  d[250] = INFINITY;
  d[300] = NAN;
  std::printf("%a %a\n", greatest(d, -1), greatest(d, -INFINITY));
  std::vector<float> f(500, 3.5f);
  f[30] = NAN;
  f[31] = -0.0f;
  f[32] = 0.0f;
  std::printf("%a %a\n", least(f, 3), least(f, NAN));
}
