// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 50; i < v.size(); ++i)
    v[i] = v[i - 50] + v[i] / 2;
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 3 % 53);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
