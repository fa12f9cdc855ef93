// RUN: %reject %s XCS1301
#include <cstdio>
#include <mutex>
#include <vector>
struct Base {
  std::once_flag once;
  int origin = 0;
};
[[xcs::jit]] void f(std::vector<int> &v, Base &base) {
  for (int &x : v) {
    std::call_once(base.once, [&] { base.origin = x; });
    x -= base.origin;
  }
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37 + 4);
  Base base;
  f(v, base);
  for (int x : v)
    std::printf("%d ", x);
}
