// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static unsigned state = 1;
template <typename... T> unsigned mix(T... parts) {
  ((state = (state ^ parts) * 16777619u), ...);
  return state;
}
[[xcs::jit]] void f(std::vector<unsigned> &v) {
  for (unsigned &x : v)
    x = mix(x, x + 1, 3u);
}
int main() {
  std::vector<unsigned> v(60, 9);
  f(v);
  for (unsigned x : v)
    std::printf("%u ", x);
}
