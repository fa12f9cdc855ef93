// RUN: %accept %s --unreached
#include <cstdio>
// Code that walks all rows through a pointer to the first leaves that row; what it reads is written
// elsewhere.
[[xcs::jit]] void byReference(int (&m)[64][4]) {
  int *p = &m[0][0];
  for (int i = 1; i < 64; ++i) // XCS: guarded map
    m[i][0] = p[4 * i - 4] + 1;
}
[[xcs::jit]] void byArithmetic(int (&m)[64][4]) {
  for (int i = 1; i < 64; ++i) // XCS: sequential
    m[i][1] = *(*m + 4 * i - 3) + 1;
}
[[xcs::jit]] void everyElementTwice(int (&m)[64][4]) {
  int *p = m[0];
  for (int i = 0; i < 64; ++i) // XCS: sequential
    p[i] = m[i / 4][3 - i % 4] + p[63 - i];
}
int main() {
  int m[64][4] = {};
  for (int i = 0; i < 256; ++i)
    m[i / 4][i % 4] = i;
  byReference(m);
  byArithmetic(m);
  everyElementTwice(m);
  for (auto &row : m)
    for (int x : row)
      std::printf("%d ", x);
}
