// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static int visited = 0;
static int odd(int n);
static int even(int n) { return n <= 0 ? ++visited : odd(n - 1); }
static int odd(int n) { return n <= 0 ? -++visited : even(n - 1); }
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v)
    x = even(x);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
