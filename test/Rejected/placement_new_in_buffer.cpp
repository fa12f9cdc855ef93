// RUN: %reject %s XCS1004
#include <cstdio>
#include <new>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  alignas(int) unsigned char buffer[sizeof(int)];
  int *old = new (buffer) int(1);
  for (int &x : v) {
    x += *old;
    old = new (buffer) int(x / 2);
  }
}
int main() {
  std::vector<int> v(60, 9);
  v[20] = 500;
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
