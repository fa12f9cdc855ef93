// RUN: %reject %s XCS1003
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  int state[2] = {3, 5};
  for (int i = 0; i < 100; ++i) {
    state[i & 1] = (state[0] + state[1] + v[i]) / 2;
    v[i] = state[i & 1];
  }
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 100; ++i)
    v.push_back(i * 43 % 79);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
