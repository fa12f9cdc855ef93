// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
class Curve {
public:
  int at(int x) const {
    lastAsked = lastAsked / 2 + x;
    return lastAsked * 3;
  }

private:
  mutable int lastAsked = 0;
};
[[xcs::jit]] void f(const Curve &curve, std::vector<int> &v) {
  for (int &x : v)
    x = curve.at(x);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  f(Curve{}, v);
  for (int x : v)
    std::printf("%d ", x);
}
