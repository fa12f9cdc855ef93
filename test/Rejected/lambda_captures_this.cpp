// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
struct Counter {
  int seen = 0;
  [[xcs::jit]] void run(std::vector<int> &v) {
    auto visit = [this](int x) { return x * 100 + seen++; };
    for (int &x : v)
      x = visit(x);
  }
};
int main() {
  std::vector<int> v(60, 2);
  Counter counter;
  counter.run(v);
  for (int x : v)
    std::printf("%d ", x);
}
