// RUN: %accept %s 1 map
#include <cstdio>
[[xcs::jit]] void f(const int (&in)[40][30], int (&out)[30][40]) {
  for (int i = 0; i < 40; ++i)
    for (int j = 0; j < 30; ++j)
      out[j][i] = in[i][j] * 2;
}
int main() {
  static int in[40][30], out[30][40];
  for (int i = 0; i < 40; ++i)
    for (int j = 0; j < 30; ++j)
      in[i][j] = i * 100 + j;
  f(in, out);
  for (auto &row : out)
    for (int x : row)
      std::printf("%d ", x);
}
