// RUN: %reject %s XCS1504
#include <array>
#include <cstdio>
[[xcs::jit]] constexpr std::array<int, 50> f() {
  std::array<int, 50> a{};
  for (int i = 0; i < 50; ++i)
    a[i] = i * i;
  return a;
}
int main() {
  constexpr auto table = f();
  auto again = f();
  for (int i = 0; i < 50; ++i)
    std::printf("%d %d\n", table[i], again[i]);
}
