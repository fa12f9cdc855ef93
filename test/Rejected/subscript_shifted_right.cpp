// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = 1; i < 200; ++i)
    v[i] = v[i >> 1] * 2 + v[i] % 3 - 100;
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 200; ++i)
    v.push_back(i * 7 % 37);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
