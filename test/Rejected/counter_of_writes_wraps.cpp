// RUN: %identity %s --unreached
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  unsigned char place = 0;
  for (int i = 0; i < 400; ++i) { // XCS: guarded map
    v[place] = v[place] / 2 + i;
    place += 3; // wraps: every element is visited again
  }
}
int main() {
  std::vector<int> v(256, 1);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
