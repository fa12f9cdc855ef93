// RUN: %reject %s XCS1508
#include <cstdio>
#include <vector>
std::vector<int> shared{1, 2, 3, 4, 5, 6, 7};
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 1; i < v.size(); ++i)
    v[i] = shared[i - 1] + 1;
}
int main() {
  f(shared);
  for (int x : shared)
    std::printf("%d ", x);
}
