// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  const int *before = v.data();
  for (std::size_t i = 1; i < v.size(); ++i)
    v[i] += before[i - 1] / 2;
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 100; ++i)
    v.push_back(i * 19 % 53);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
