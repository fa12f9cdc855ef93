// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static int made = 0;
struct Wrapped {
  int n;
  Wrapped(int x) : n(x * 100 + made++) {}
};
static int unwrap(Wrapped w) { return w.n; }
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v)
    x = unwrap(x); // int to Wrapped
}
[[xcs::jit]] void g(const std::vector<int> &in, std::vector<Wrapped> &out) {
  for (int x : in)
    out.push_back(x);
}
[[xcs::jit]] void h(const std::vector<int> &in, std::vector<Wrapped> &out) {
  for (int x : in)
    out.emplace_back(x);
}
int main() {
  std::vector<int> v(40, 3);
  std::vector<Wrapped> out;
  f(v);
  g(v, out);
  h(v, out);
  for (const Wrapped &w : out)
    std::printf("%d ", w.n);
}
