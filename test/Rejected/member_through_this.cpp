// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
struct Filter {
  int state = 0;
  int next(int x) { return state = (state + x) % 101; }
  [[xcs::jit]] void run(std::vector<int> &v) {
    for (std::size_t i = 0; i < v.size(); ++i)
      v[i] = next(v[i]);
  }
};
int main() {
  Filter filter;
  std::vector<int> v(50, 9);
  filter.run(v);
  for (int x : v)
    std::printf("%d ", x);
}
