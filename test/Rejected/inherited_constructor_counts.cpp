// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static int made = 0;
struct Base {
  int n;
  explicit Base(int x) : n(x * 100 + made++) {}
};
struct Member {
  int order = made++;
};
struct Derived : Base {
  using Base::Base;
  Member member;
};
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v) {
    Derived d(x);
    x = d.n + d.member.order;
  }
}
[[xcs::jit]] void g(std::vector<int> &v) {
  for (int &x : v)
    x += (new Member)->order * 0 + Member().order;
}
int main() {
  std::vector<int> v(40, 3);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
  if (v.empty())
    g(v);
}
