// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
class Gauge {
public:
  int &needle() { return position; }

private:
  int position = 2;
};
[[xcs::jit]] void f(Gauge &gauge, std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    v[i] -= gauge.needle();
    gauge.needle() = v[i] / 2;
  }
}
int main() {
  std::vector<int> v(60, 9);
  v[20] = 500;
  Gauge gauge;
  f(gauge, v);
  for (int x : v)
    std::printf("%d ", x);
}
