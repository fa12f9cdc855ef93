// RUN: %reject %s XCS1211
#include <cstdio>
#include <vector>
[[xcs::jit]] std::size_t f(const char *text, std::size_t most) {
  for (std::size_t i = 0; i < most; ++i)
    if (text[i] == 0)
      return i;
  return most;
}
int main() { std::printf("%zu\n", f("short", static_cast<std::size_t>(-1) / 4)); }
