// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
struct Cursor {
  int *at;
};
[[xcs::jit]] void f(Cursor &c, int n) {
  for (int i = 0; i < n; ++i) {
    c.at[i] = i;
    c.at -= 1;
  }
}
int main() {
  std::vector<int> v(300);
  Cursor c{v.data() + 150};
  f(c, 100);
  for (int x : v)
    std::printf("%d ", x);
}
