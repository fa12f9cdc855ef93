// RUN: %reject %s XCS1203
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v, int wanted) {
  for (int i = 0;; ++i)
    if (v[i] == wanted)
      return i;
}
int main() { std::printf("%d\n", f({1, 2, 3}, 3)); }
