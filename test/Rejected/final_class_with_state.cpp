// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
struct Shape {
  virtual ~Shape() = default;
  virtual int next(int x) = 0;
};
struct Spiral final : Shape {
  int turn = 1;
  int next(int x) override { return turn = turn * 3 % 101 + x; }
};
[[xcs::jit]] void f(Spiral &s, std::vector<int> &v) {
  for (int &x : v)
    x = s.next(x);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  Spiral s;
  f(s, v);
  for (int x : v)
    std::printf("%d ", x);
}
