// RUN: %accept %s 4 map
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = 0; i < 100; ++i)
    v[2 * i] = v[2 * i + 1] + 1; // even from odd
  for (int i = 0; i < 100; ++i)
    v[i] = v[i + 100] * 2; // lower half from upper half
  for (int i = 100; i < 200; ++i)
    v[i] += v[99]; // writes begin behind what all read
  for (int i = 0; i < 66; ++i)
    v[3 * i] += v[3 * i + 1] - v[3 * i + 2];
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 200; ++i)
    v.push_back(i * 41 % 211);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
