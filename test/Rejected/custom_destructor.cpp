// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static int alive = 0;
struct Guard {
  int id;
  explicit Guard(int i) : id(i) { ++alive; }
  ~Guard() { std::printf("%d\n", alive--); }
};
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    Guard guard(v[i]);
    v[i] = guard.id + 1;
  }
}
int main() {
  std::vector<int> v{1, 2, 3};
  f(v);
}
