// RUN: %accept %s
// A struct as temporary: written member by member, read as a whole, and kept after the loop.
#include <cstdio>
#include <vector>
struct Point {
  double x, y;
  int tag;
};
[[xcs::jit]] double turn(std::vector<Point> &points) {
  Point p = {0, 0, 0};
  for (std::size_t i = 0; i < points.size(); ++i) { // XCS: parallel map
    p.x = points[i].y;
    p.y = -points[i].x;
    p.tag = points[i].tag + 1;
    points[i] = p;
  }
  return p.x + p.y + p.tag;
}
int main() {
  for (int n : {0, 1, 77}) {
    std::vector<Point> points(n);
    for (int i = 0; i < n; ++i)
      points[i] = {i * 0.5, i * 2.0, i};
    std::printf("%.17g\n", turn(points));
    for (const Point &p : points)
      std::printf("%.17g %.17g %d\n", p.x, p.y, p.tag);
  }
}
