// RUN: %reject %s XCS1001
#include <array>
#include <cstdio>
[[xcs::jit]] void f(std::array<unsigned, 100> &a) {
  for (std::size_t i = 1; i < a.size(); ++i)
    a[i] ^= a[i - 1] * 3u + 1u;
}
int main() {
  std::array<unsigned, 100> a{};
  a[50] = 12345;
  f(a);
  for (unsigned x : a)
    std::printf("%u ", x);
}
