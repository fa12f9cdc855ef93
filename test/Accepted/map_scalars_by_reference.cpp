// RUN: %accept %s
// Scalars behind references and in locals whose address nobody has.
#include <cstdio>
#include <vector>
[[xcs::jit]] void scale(int *a, const int &by, const int &n) {
  for (int i = 0; i < n; ++i) // XCS: guarded map
    a[i] = a[i] * by + 1;
}
[[xcs::jit]] int shifted(const int *a, int *b, int n) {
  int by = a[0];
  for (int i = 0; i < n; ++i) // XCS: guarded map
    b[i] = a[i] + by;
  by = 3;
  return by;
}
[[xcs::jit]] void scaleAll(std::vector<int> &v, const int &by) {
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: guarded map
    v[i] *= by;
}
int main() {
  std::vector<int> v(300);
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = static_cast<int>(i % 50);
  int two = 2, n = 250;
  scale(v.data(), two, n);
  scale(v.data(), v[3], n); // changes on the way
  v[5] = 100;
  scale(v.data(), two, v[5]);
  v[100] = 3;
  scaleAll(v, two);
  scaleAll(v, v[100]);
  std::printf("%d\n", shifted(v.data(), v.data() + 150, 150));
  std::printf("%d\n", shifted(v.data(), v.data() + 1, 150));
  for (int x : v)
    std::printf("%d\n", x);
}
