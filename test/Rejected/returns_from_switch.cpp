// RUN: %reject %s XCS1210
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    switch (v[i] % 10) {
    case 3:
      v[i] = 0;
      break; // out of the switch only
    case 7:
      return static_cast<int>(i);
    default:
      ++v[i];
    }
  }
  return -1;
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 3 % 38 + 100);
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
