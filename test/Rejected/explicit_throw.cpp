// RUN: %reject %s XCS1210
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, std::vector<int> &w) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    v[i] = 1;
    if (i == 50)
      throw 5;
    w[i] = 2;
  }
}
int main() {
  std::vector<int> v(100), w(100);
  try {
    f(v, w);
  } catch (int e) {
    std::printf("%d\n", e);
  }
  for (int i = 0; i < 100; ++i)
    std::printf("%d%d ", v[i], w[i]);
}
