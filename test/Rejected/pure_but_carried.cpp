// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::pure]] int next(int x, int y) noexcept;
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 1; i < v.size(); ++i)
    v[i] = next(v[i - 1], v[i]); // the callee is pure, the loop is a chain
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 90; ++i)
    v.push_back(i * 7 % 37);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
int next(int x, int y) noexcept { return x / 2 + y; }
