// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
struct Cell {
  int value;
  void blur() { value = (this - 1)->value / 2 + value; } // pointer arithmetic on this
};
static void smear(int &x) { (&x)[1] = x / 2 + (&x)[1]; }
[[xcs::jit]] void f(std::vector<Cell> &v) {
  for (std::size_t i = 1; i < v.size(); ++i)
    v[i].blur();
}
[[xcs::jit]] void g(std::vector<int> &v) {
  for (std::size_t i = 1; i < v.size(); ++i)
    smear(v[i - 1]);
}
int main() {
  std::vector<Cell> v;
  std::vector<int> w;
  for (int i = 0; i < 60; ++i) {
    v.push_back({i * 7 % 37});
    w.push_back(i * 5 % 31);
  }
  f(v);
  g(w);
  for (int i = 0; i < 60; ++i)
    std::printf("%d %d\n", v[i].value, w[i]);
}
