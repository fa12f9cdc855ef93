// RUN: %accept %s map
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &steps) {
  for (std::size_t i = 1; i < steps.size(); ++i) {
    long x = static_cast<long>(i);
    int n = 0;
    while (x != 1) {
      x = x % 2 ? 3 * x + 1 : x / 2;
      ++n;
    }
    do
      ++n;
    while (n % 3 != 0);
    steps[i] = n;
  }
}
int main() {
  std::vector<int> steps(300);
  f(steps);
  for (int x : steps)
    std::printf("%d ", x);
}
