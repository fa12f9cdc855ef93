// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
struct Item {
  int value;
};
class Counted {
public:
  explicit Counted(Item *i) : item(i) {}
  Item *operator->() {
    ++uses;
    item->value = uses * 10;
    return item;
  }

private:
  Item *item;
  int uses = 0;
};
[[xcs::jit]] void f(std::vector<int> &v, Counted p) {
  for (int &x : v)
    x += p->value;
}
int main() {
  std::vector<int> v(60, 1);
  Item item{0};
  f(v, Counted(&item));
  for (int x : v)
    std::printf("%d ", x);
}
