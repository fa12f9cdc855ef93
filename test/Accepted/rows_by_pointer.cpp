// RUN: %accept %s --unreached
#include <array>
#include <cstdio>
#include <vector>
// A pointer to the row of an iteration stays in that row.
[[xcs::jit]] void scale(double (*m)[4], int n) {
  for (int i = 0; i < n; ++i) { // XCS: parallel map
    double *row = m[i];
    for (int k = 0; k < 4; ++k)
      row[k] *= k + 1;
  }
}
// One that walks through all of them is compared with the rest of the loop when it runs.
[[xcs::jit]] void copyFirst(double (*to)[4], double (*from)[4], int n) {
  double *p = *from;
  for (int i = 0; i < n; ++i) // XCS: guarded map
    to[i][0] = p[4 * i];
}
[[xcs::jit]] void chain(double (*m)[4], int n) {
  double *p = *m;
  for (int i = 1; i < n; ++i) // XCS: guarded map
    m[i][0] = p[4 * i - 4] + 1;
}
[[xcs::jit]] void fill(std::vector<std::array<int, 4>> &v) {
  int *p = v[0].data();
  for (std::size_t i = 0; i < 4 * v.size(); ++i) // XCS: parallel map
    p[i] = static_cast<int>(i * i);
}
int main() {
  double a[100][4], b[100][4];
  for (int i = 0; i < 400; ++i)
    a[i / 4][i % 4] = i, b[i / 4][i % 4] = 1000 + i;
  scale(a, 100);
  copyFirst(b, a, 100);
  chain(a, 100);
  std::vector<std::array<int, 4>> v(50);
  fill(v);
  for (auto &m : {a, b})
    for (int i = 0; i < 100; ++i)
      for (int k = 0; k < 4; ++k)
        std::printf("%g ", m[i][k]);
  for (auto &row : v)
    for (int x : row)
      std::printf("%d ", x);
}
