// RUN: %reject %s XCS1201
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v, int wanted) {
  for (std::size_t i = 0; i < v.size(); ++i)
    if (v[i] == wanted)
      return static_cast<int>(i);
  return -1;
}
int main() {
  std::vector<int> v{3, 1, 4, 1, 5, 9, 2, 6};
  std::printf("%d %d\n", f(v, 1), f(v, 7));
}
