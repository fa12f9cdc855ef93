// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static int peek(const int &x, int y) {
  int &writable = const_cast<int &>(x);
  writable = (writable + y) % 97;
  return writable;
}
[[xcs::jit]] void f(std::vector<int> &v, int &key) {
  for (int &x : v)
    x = peek(key, x);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  int key = 5;
  f(v, key);
  for (int x : v)
    std::printf("%d ", x);
}
