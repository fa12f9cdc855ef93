// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static std::vector<int *> registry;
static void enlist(int &x) {
  for (int *p : registry)
    *p += 1;
  registry.push_back(&x);
}
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v)
    enlist(x);
}
int main() {
  std::vector<int> v(40, 1);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
