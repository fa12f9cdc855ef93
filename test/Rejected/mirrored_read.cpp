// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  std::size_t n = v.size();
  for (std::size_t i = 0; i < n; ++i)
    v[i] = v[n - 1 - i] * 2 + 1;
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 101; ++i)
    v.push_back(i * 3 % 53);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
