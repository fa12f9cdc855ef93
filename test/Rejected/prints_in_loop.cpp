// RUN: %reject %s XCS1302
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &v) {
  for (int x : v)
    std::printf("%d\n", x);
}
int main() {
  std::vector<int> v{1, 2, 3, 4};
  f(v);
}
