// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &depth) {
  for (int i = 1; i < 127; ++i)
    depth[i] = depth[(i - 1) / 2] + 1; // a heap: the parent comes before its children
}
int main() {
  std::vector<int> depth(127);
  f(depth);
  for (int x : depth)
    std::printf("%d ", x);
}
