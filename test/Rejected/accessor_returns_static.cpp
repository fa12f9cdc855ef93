// RUN: %reject %s XCS1101
#include <cstdio>
#include <vector>
static int &level() {
  static int storage = 4;
  return storage;
}
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v) {
    x += level();
    level() = x / 2;
  }
}
int main() {
  std::vector<int> v(60, 9);
  v[20] = 500;
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
