// RUN: %accept %s
// References to elements, to members of elements, and an iterator cross over.
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

double work(double x) {
  double s = 0;
  for (int k = 1; k < 40; ++k)
    s += std::sin(x * k) / k;
  return s;
}
struct Item {
  std::string name;
  double x;
};
[[xcs::jit]] void run(const std::vector<Item> &items, std::vector<std::string> &names) {
  for (std::size_t i = 0; i < items.size(); ++i) { // XCS: parallel
    const auto &item = items[i];
    double y = work(item.x);
    std::printf("%s %a\n", item.name.c_str(), y);
    names.push_back(item.name);
  }
  for (const Item &item : items) { // XCS: parallel
    double y = work(item.x);
    names.push_back(item.name);
    names.push_back(std::to_string(y));
  }
  for (auto it = items.begin(); it != items.end(); ++it) { // XCS: parallel
    double y = work(it->x);
    names.push_back(it->name);
    names.push_back(std::to_string(y));
  }
}
int main() {
  std::vector<Item> items;
  for (int i = 0; i < 200; ++i)
    items.push_back({"item" + std::to_string(i), i * 0.3});
  std::vector<std::string> names;
  run(items, names);
  for (auto &n : names)
    std::puts(n.c_str());
}
