// RUN: %reject %s XCS1207
#include <cstdio>
#include <ranges>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<int> &out) {
  int level = 0;
  auto smooth = [&level](int x) { return level = (level + x) / 2; };
  for (int x : in | std::views::transform(smooth))
    out.push_back(x);
}
int main() {
  std::vector<int> in, out;
  for (int i = 0; i < 60; ++i)
    in.push_back(i * 7 % 37);
  f(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
