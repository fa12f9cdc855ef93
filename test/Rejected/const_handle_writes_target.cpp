// RUN: %reject %s XCS1306
#include <cstdio>
#include <memory>
#include <vector>
class Meter {
public:
  Meter() : impl(std::make_unique<int>(3)) {}
  int measure(int x) const { return *impl = *impl / 2 + x; } // const is not deep

private:
  std::unique_ptr<int> impl;
};
[[xcs::jit]] void f(const Meter &meter, std::vector<int> &v) {
  for (int &x : v)
    x = meter.measure(x);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  f(Meter{}, v);
  for (int x : v)
    std::printf("%d ", x);
}
