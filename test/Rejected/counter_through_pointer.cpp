// RUN: %reject %s XCS1204
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = 0; i < 90; ++i) {
    int *skip = &i;
    v[i] += 7;
    if (v[i] % 3 == 0)
      *skip += 2;
  }
}
int main() {
  std::vector<int> v(100);
  for (int i = 0; i < 100; ++i)
    v[i] = i * 7 % 37;
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
