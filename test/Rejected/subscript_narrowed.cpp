// RUN: %reject %s XCS1003
#include <cstdint>
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = 0; i < 400; ++i)
    v[static_cast<std::uint8_t>(i * 3)] = i;
}
int main() {
  std::vector<int> v(256, -1);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
