// RUN: %accept %s 1 histogram --unreached
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (unsigned i = 0; i < 600; ++i)
    v[static_cast<unsigned char>(i)] += static_cast<int>(i);
}
int main() {
  std::vector<int> v(256);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
