// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static int uses = 0;
static int operator""_times(unsigned long long n) { return static_cast<int>(n) * 100 + uses++; }
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v)
    x += 3_times;
}
int main() {
  std::vector<int> v(40, 3);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
