// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
template <typename D> struct Stage {
  [[xcs::jit]] void run(std::vector<int> &v) {
    for (int &x : v)
      x = static_cast<D *>(this)->apply(x);
  }
};
struct Damped : Stage<Damped> {
  int level = 0;
  int apply(int x) { return level = (level + x) / 2; }
};
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  Damped().run(v);
  for (int x : v)
    std::printf("%d ", x);
}
