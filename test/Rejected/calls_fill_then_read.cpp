// RUN: %reject %s XCS1604
#include <cstdio>
#include <vector>
static int fill(std::vector<int> &v, int k) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = static_cast<int>(i) * k % 101;
  return k + 1;
}
static int sum(const std::vector<int> &v) {
  int s = 0;
  for (int x : v)
    s = s / 2 + x;
  return s;
}
[[xcs::jit]] int f(std::vector<int> &v) {
  int a = fill(v, 7);
  int b = sum(v);
  int c = fill(v, 13); // overwrites what sum reads
  return a + b * 100 + c;
}
int main() {
  std::vector<int> v(200, 1);
  std::printf("%d\n", f(v));
  std::printf("%d\n", sum(v));
}
