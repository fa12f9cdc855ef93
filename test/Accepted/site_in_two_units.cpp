// RUN: %accept %s --with %S/Inputs/weigh.cpp
#include "Inputs/scale.h"
#include <cstdio>
int weigh(std::vector<int> &v);
int main() {
  std::vector<int> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i + 1);
  geometry::scale(v, 3);
  std::printf("%d\n", weigh(v));
  geometry::negate(v);
  geometry::Line line{v};
  line.shift(4);
  for (int x : line.points)
    std::printf("%d ", x);
}
