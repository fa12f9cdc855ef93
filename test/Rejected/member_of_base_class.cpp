// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
struct Base {
  int level = 3;
};
struct Middle : Base {};
struct Filter : Middle {
  [[xcs::jit]] void run(std::vector<int> &v) {
    for (std::size_t i = 0; i < v.size(); ++i) {
      level = (level + v[i]) / 2;
      v[i] -= level;
    }
  }
};
int main() {
  Filter filter;
  std::vector<int> v(64);
  for (int i = 0; i < 64; ++i)
    v[i] = i * 11 % 50;
  filter.run(v);
  for (int x : v)
    std::printf("%d ", x);
}
