// RUN: %reject %s XCS1203
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, int n) {
  for (int i = 0; i < n; ++i, --n)
    v[i] = n;
  for (int i = 0; i < n--;)
    v[i++] += 3;
}
int main() {
  std::vector<int> v(100, 5);
  f(v, 90);
  for (int x : v)
    std::printf("%d ", x);
}
