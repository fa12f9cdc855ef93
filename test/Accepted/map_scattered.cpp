// RUN: %accept %s
// Elements by an index array: independent if no number is in it twice.
#include <algorithm>
#include <cstdio>
#include <vector>
static double costly(double x) {
  for (int k = 0; k < 20; ++k)
    x = x * 0.75 + k;
  return x;
}
[[xcs::jit]] void scatter(std::vector<double> &to, const std::vector<int> &where,
                          const std::vector<double> &from) {
  for (std::size_t i = 0; i < where.size(); ++i) // XCS: guarded map
    to[where[i]] = costly(from[i]);
}
[[xcs::jit]] void update(double *a, const unsigned *where, int n) {
  for (int i = n - 1; i >= 0; i -= 2)
    a[where[i] + 1] = costly(a[where[i] + 1]) / (i + 2);
}
[[xcs::jit]] void rows(std::vector<std::vector<int>> &m, const std::vector<long> &where) {
  for (std::size_t i = 0; i < where.size(); ++i) // XCS: guarded map
    for (std::size_t j = 0; j < m[where[i]].size(); ++j)
      m[where[i]][j] = m[where[i]][j] * 3 + static_cast<int>(i);
}
int main() {
  std::vector<double> a(300, 1.0), b(200);
  std::vector<int> where(200);
  for (int i = 0; i < 200; ++i)
    where[i] = i * 77 % 200, b[i] = i;
  scatter(a, where, b);
  where[150] = where[20]; // one twice: the later one counts
  scatter(a, where, b);
  where.assign(200, 7);
  scatter(a, where, b);
  scatter(a, {}, b);
  scatter(a, {299, 0}, b);
  std::vector<unsigned> at(200);
  for (unsigned i = 0; i < 200; ++i)
    at[i] = i * 33 % 200;
  update(a.data(), at.data(), 200);
  at[1] = at[3];
  update(a.data(), at.data(), 200);
  at[2] = at[4] = 290;
  update(a.data(), at.data(), 200); // only odd ones are used
  update(a.data(), at.data(), 0);
  std::vector<std::vector<int>> m(50, std::vector<int>(30, 2));
  std::vector<long> order(40);
  for (int i = 0; i < 40; ++i)
    order[i] = 49 - i;
  rows(m, order);
  order[5] = 20;
  rows(m, order);
  for (double x : a)
    std::printf("%a\n", x);
  for (const auto &row : m)
    for (int x : row)
      std::printf("%d ", x);
}
