// RUN: %reject %s XCS1301
#include <cstdio>
#include <functional>
#include <vector>
static int step(int &state, int x) { return state = (state + x) / 2; }
[[xcs::jit]] void f(std::vector<int> &v) {
  int state = 0;
  auto g = std::bind(step, std::ref(state), std::placeholders::_1);
  for (int &x : v)
    x = g(x);
}
[[xcs::jit]] void h(std::vector<int> &v) {
  int state = 0;
  for (int &x : v)
    x = std::invoke(step, state, x);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  f(v);
  h(v);
  for (int x : v)
    std::printf("%d ", x);
}
