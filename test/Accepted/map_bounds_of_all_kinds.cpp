// RUN: %accept %s 6 map
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, int n) {
  for (int i = 1; i <= n; ++i)
    v[i] += 3;
  for (int i = 0; i != n; ++i)
    v[i] *= 5;
  for (int i = n; i > 0; --i)
    v[i] -= i;
  for (int i = n; i >= 5; i -= 5)
    v[i] ^= 77;
  for (int i = 2; i < n; i += 7)
    v[i] = -v[i];
  for (int i = n - 1; i != -1; i--)
    v[i] %= 1000;
}
int main() {
  std::vector<int> v(301, 2);
  f(v, 300);
  f(v, 11);
  for (int x : v)
    std::printf("%d ", x);
}
