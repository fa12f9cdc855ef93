// RUN: %reject %s XCS1301
#include <cstdio>
#include <memory>
#include <vector>
static int freed = 0;
struct Free {
  void operator()(int *p) const {
    freed = freed * 3 % 101 + *p;
    delete p;
  }
};
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v) {
    std::unique_ptr<int, Free> p(new int(x));
    x = *p + freed;
  }
}
[[xcs::jit]] void g(std::vector<int> &v) {
  for (int &x : v) {
    std::shared_ptr<int> p(new int(x), Free());
    x = *p + freed;
  }
}
int main() {
  std::vector<int> v(40, 3);
  f(v);
  g(v);
  for (int x : v)
    std::printf("%d ", x);
}
