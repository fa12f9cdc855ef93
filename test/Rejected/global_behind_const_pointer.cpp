// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static int setting = 1;
static int bump(int x) { return setting = setting * 3 % 101 + x % 2; }
[[xcs::jit]] void f(std::vector<int> &v, const int *p) {
  for (int &x : v)
    x = *p * 1000 + bump(x);
}
int main() {
  std::vector<int> v(50, 3);
  f(v, &setting);
  for (int x : v)
    std::printf("%d ", x);
}
