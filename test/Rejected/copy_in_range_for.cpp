// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static int copies = 0;
struct Item {
  int value = 0;
  Item() = default;
  Item(const Item &other) : value(other.value * 100 + ++copies) {}
  Item &operator=(const Item &) = default;
};
[[xcs::jit]] void f(const std::vector<Item> &in, int (&out)[60]) {
  int i = 0;
  for (auto item : in) // no &: a copy in each iteration
    out[i++] = item.value;
}
int main() {
  std::vector<Item> in(60);
  for (int i = 0; i < 60; ++i)
    in[static_cast<std::size_t>(i)].value = i;
  int out[60];
  f(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
