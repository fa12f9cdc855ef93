// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
struct Every {
  int period, count = 0;
  explicit operator bool() { return ++count % period == 0; }
};
[[xcs::jit]] void f(std::vector<int> &v, Every &third) {
  for (int &x : v)
    if (third)
      x = -x;
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 70; ++i)
    v.push_back(i + 1);
  Every third{3};
  f(v, third);
  for (int x : v)
    std::printf("%d ", x);
}
