// RUN: %reject %s XCS1102
#include <cstdio>
#include <vector>
struct Base {
  int n = 0;
};
struct Derived : Base {
  int *shared = nullptr;
};
static int touch(Base &b) {
  return *static_cast<Derived &>(b).shared = *static_cast<Derived &>(b).shared / 2 + b.n;
}
[[xcs::jit]] void f(std::vector<Derived> &v, std::vector<int> &out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = touch(v[i]);
}
int main() {
  int shared = 1;
  std::vector<Derived> v(50);
  for (int i = 0; i < 50; ++i) {
    v[i].n = i * 7 % 37;
    v[i].shared = &shared;
  }
  std::vector<int> out(50);
  f(v, out);
  for (int x : out)
    std::printf("%d ", x);
}
