// RUN: %accept %s 1
#include <cstdio>
[[xcs::jit]] void f(int (&m)[30][200]) {
  for (int i = 1; i < 30; ++i) // a chain from row to row ...
    for (int j = 0; j < 200; ++j)
      m[i][j] = m[i - 1][j] / 2 + m[i][j]; // ... but the columns are independent
}
int main() {
  static int m[30][200];
  for (int i = 0; i < 30; ++i)
    for (int j = 0; j < 200; ++j)
      m[i][j] = i * j % 97;
  f(m);
  for (auto &row : m)
    for (int x : row)
      std::printf("%d ", x);
}
