// RUN: %reject %s XCS1205
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &work, std::vector<int> &order) {
  while (!work.empty()) {
    int x = work.back();
    work.pop_back();
    order.push_back(x);
    if (x > 1) {
      work.push_back(x / 2);
      work.push_back(x / 3);
    }
  }
}
int main() {
  std::vector<int> work{50, 33}, order;
  f(work, order);
  for (int x : order)
    std::printf("%d ", x);
}
