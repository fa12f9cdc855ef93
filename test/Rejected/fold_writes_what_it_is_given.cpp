// RUN: %reject %s XCS1510
#include <cstdio>
#include <numeric>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  return std::accumulate(v.begin(), v.end(), 0, [](int &&s, int &x) { return s + (x += s); });
}
int main() {
  std::vector<int> v(5000, 1);
  for (int i = 20; i < 5000; ++i)
    v[i] = 0;
  std::printf("%d\n", f(v));
}
