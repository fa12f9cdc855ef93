// RUN: %accept %s 3
#include "Inputs/scale.h"
#include <cstdio>
int main() {
  geometry::Line line;
  for (int i = 0; i < 300; ++i)
    line.points.push_back(i);
  geometry::scale(line.points, 4);
  geometry::negate(line.points);
  line.shift(1000);
  for (int x : line.points)
    std::printf("%d ", x);
}
