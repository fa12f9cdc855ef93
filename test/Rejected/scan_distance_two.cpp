// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
// Two interleaved sums, and a step of one.
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 2; i < v.size(); ++i)
    v[i] += v[i - 2];
}
int main() {
  std::vector<int> v(100, 1);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
