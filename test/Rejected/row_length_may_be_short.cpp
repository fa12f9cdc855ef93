// RUN: %identity %s
// Refused, or guarded: rows of 10 overlap where they begin 7 apart.
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, int columns) {
  for (int i = 0; i < 20; ++i)
    for (int j = 1; j < 10; ++j)
      v[i * columns + j] = v[i * columns + j - 1] / 2 + i;
}
int main() {
  std::vector<int> v(300, 90);
  for (int columns = 12; columns >= 0; --columns)
    f(v, columns);
  for (int x : v)
    std::printf("%d ", x);
}
