// RUN: %accept %s map
#include <cstdio>
#include <memory>
#include <vector>
struct Item {
  int value, copies;
};
[[xcs::jit]] void f(std::vector<std::unique_ptr<Item>> &items) {
  for (auto &item : items) { // each is owned by its element alone
    item->value = item->value * 3 + 1;
    item->copies += item->value % 2;
  }
}
int main() {
  std::vector<std::unique_ptr<Item>> items;
  for (int i = 0; i < 300; ++i)
    items.push_back(std::make_unique<Item>(Item{i, 0}));
  f(items);
  for (auto &item : items)
    std::printf("%d %d\n", item->value, item->copies);
}
