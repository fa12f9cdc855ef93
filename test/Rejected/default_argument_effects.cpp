// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static int serial = 0;
static int next() { return ++serial; }
static int mix(int x, int y = next()) { return x * 3 + y; }
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = mix(v[i]);
}
int main() {
  std::vector<int> v(20, 2);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
