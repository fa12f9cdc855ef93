// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
extern int counter;
struct Settings {
  mutable int reads = 0;
};
const Settings settings;
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v)
    x += ++counter * 100;
}
[[xcs::jit]] void g(std::vector<int> &v) {
  for (int &x : v)
    x += settings.reads++;
}
int main() {
  std::vector<int> v(50, 1);
  f(v);
  g(v);
  for (int x : v)
    std::printf("%d ", x);
}
int counter = 0;
