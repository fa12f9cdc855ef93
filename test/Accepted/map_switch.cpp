// RUN: %accept %s map
#include <cstdio>
#include <vector>
enum class Shape { square, circle, triangle, other };
struct Item {
  Shape shape;
  int size, area;
};
[[xcs::jit]] void f(std::vector<Item> &items) {
  for (Item &item : items)
    switch (item.shape) {
    case Shape::square:
      item.area = item.size * item.size;
      break;
    case Shape::circle:
      item.area = item.size * item.size * 355 / 113;
      break;
    case Shape::triangle:
      item.size *= 2;
      [[fallthrough]];
    default:
      item.area = item.size * item.size / 2;
    }
}
int main() {
  std::vector<Item> items;
  for (int i = 0; i < 300; ++i)
    items.push_back({static_cast<Shape>(i % 4), i, 0});
  f(items);
  for (const Item &item : items)
    std::printf("%d %d\n", item.size, item.area);
}
