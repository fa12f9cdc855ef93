// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  int s = 1;
  for (std::size_t i = 0; i < v.size(); ++i)
    if ((s = s / 3 + v[i]) % 2)
      v[i] = -v[i];
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 100; ++i)
    v.push_back(i * 29 % 61);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
