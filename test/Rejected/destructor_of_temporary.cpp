// RUN: %reject %s XCS1102
#include <cstdio>
#include <vector>
struct Scaled {
  int &total;
  int value;
  int get() const { return value + total; }
  ~Scaled() { total = total / 2 + value; } // runs at the end of the full expression
};
[[xcs::jit]] void f(std::vector<int> &v, int &total) {
  for (int &x : v)
    x = Scaled{total, x}.get();
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 70; ++i)
    v.push_back(i * 11 % 43);
  int total = 5;
  f(v, total);
  for (int x : v)
    std::printf("%d ", x);
  std::printf("%d\n", total);
}
