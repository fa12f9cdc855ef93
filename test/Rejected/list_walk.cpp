// RUN: %reject %s XCS1207
#include <cstdio>
#include <list>
[[xcs::jit]] void f(std::list<int> &v) {
  for (int &x : v)
    x += 1;
}
int main() {
  std::list<int> v{1, 2, 3};
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
