// RUN: %reject %s XCS1004
#include <cstdio>
#include <optional>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  std::optional<int> held;
  for (int &x : v)
    if (held) {
      x += *held;
      held.reset();
    } else {
      held = x;
    }
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 99; ++i)
    v.push_back(i * 41 % 97);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
