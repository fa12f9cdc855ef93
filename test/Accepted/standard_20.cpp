// RUN: %accept %s
#include <compare>
#include <concepts>
#include <cstdio>
#include <vector>
struct Point {
  int x, y;
  auto operator<=>(const Point &) const = default;
};
template <std::integral I> consteval I twice(I i) { return i * 2; }
[[xcs::jit]] void f(std::vector<Point> &points, const std::integral auto limit)
  requires(sizeof(limit) >= 4)
{
  for (const Point low{.x = 3, .y = 4}; Point & p : points)
    if (p < low) [[unlikely]]
      p = {.x = twice(8), .y = p.x};
    else if (p == Point{5, 5} || p.x > limit)
      p.y -= 1;
}
int main() {
  std::vector<Point> points;
  for (int i = 0; i < 200; ++i)
    points.push_back({i % 9, i % 7});
  f(points, 6);
  for (const Point &p : points)
    std::printf("%d %d\n", p.x, p.y);
}
