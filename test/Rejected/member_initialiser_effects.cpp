// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
static int serial = 0;
struct Part {
  int length;
  int id = ++serial;
};
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int &x : v) {
    Part part{x}; // the default member initialiser runs here
    x = part.length * 1000 + part.id;
  }
}
int main() {
  std::vector<int> v(60, 4);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
