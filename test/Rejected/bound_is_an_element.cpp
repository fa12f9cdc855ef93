// RUN: %reject %s XCS1202
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  int &n = v[5];
  for (int i = 0; i < n; ++i)
    v[i] = i * 2 + 30;
}
int main() {
  std::vector<int> v(100, 90);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
