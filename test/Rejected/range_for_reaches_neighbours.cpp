// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v) {
    int *p = &x;
    if (p != v.data())
      x += p[-1] / 2;
  }
}
[[xcs::jit]] void g(std::vector<int> &v) {
  for (int &x : v)
    if (&x != &v.back())
      *(&x + 1) -= x / 3;
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  f(v);
  g(v);
  for (int x : v)
    std::printf("%d ", x);
}
