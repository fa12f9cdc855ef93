// RUN: %reject %s XCS1003
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &m) {
  for (int i = 0; i < 20; ++i)
    for (int j = 1; j < 12; ++j) // rows are 10 apart but 12 long
      m[i * 10 + j] = m[i * 10 + j - 1] / 2 + i;
}
int main() {
  std::vector<int> m(210, 64);
  f(m);
  for (int x : m)
    std::printf("%d ", x);
}
