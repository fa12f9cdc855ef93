// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
struct Smooth {
  int held = 0;
  int operator()(int x) { return held = (held + x) / 2; }
};
template <typename F> [[xcs::jit]] void apply(std::vector<int> &v, F &&g) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = g(v[i]);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 80; ++i)
    v.push_back(i * 31 % 83);
  Smooth smooth;
  apply(v, smooth);
  for (int x : v)
    std::printf("%d ", x);
}
