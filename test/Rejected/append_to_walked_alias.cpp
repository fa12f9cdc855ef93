// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
struct Holder {
  std::vector<int> items;
};
[[xcs::jit]] void f(Holder &a, Holder &b) {
  std::size_t n = a.items.size();
  for (std::size_t i = 0; i < n; ++i) {
    b.items.push_back(1);
    a.items[i] = static_cast<int>(b.items.size());
  }
}
int main() {
  Holder h{{1, 2, 3}}, g;
  f(h, g);
  f(h, h);
  for (int x : h.items)
    std::printf("%d ", x);
}
