// RUN: %reject %s XCS1004
#include <cstdio>
#include <utility>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, std::pair<int, int> &state) {
  auto &[a, b] = state;
  for (int &x : v) {
    x += a;
    a = b / 2 + x % 5;
    b = a + 1;
  }
}
int main() {
  std::vector<int> v(64);
  for (int i = 0; i < 64; ++i)
    v[i] = i * 17 % 41;
  std::pair<int, int> state{2, 9};
  f(v, state);
  for (int x : v)
    std::printf("%d ", x);
  std::printf("%d %d\n", state.first, state.second);
}
