// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
class Total {
public:
  friend int &operator+=(int &x, Total &t) { return x = t.sum = (t.sum + x) % 1009 * 3; }

private:
  int sum = 1;
};
[[xcs::jit]] void f(std::vector<int> &v, Total &total) {
  for (int &x : v)
    x += total;
}
int main() {
  std::vector<int> v(40, 3);
  Total total;
  f(v, total);
  for (int x : v)
    std::printf("%d ", x);
}
