// RUN: %reject %s XCS1302
// What the ordered part does first keeps the call away from what it must not see.
#include <cstdio>
#include <stdexcept>
#include <vector>

int digits(int x) {
  int s = 0;
  for (int k = 1; k < 60; ++k)
    s += 1000 / x + k % x;
  return s;
}
void check(int x) {
  if (x == 0)
    throw std::runtime_error("zero");
}
[[xcs::jit]] void skips(const std::vector<int> &v) {
  for (int x : v) {
    std::printf("%d:", x);
    if (x == 0)
      continue;
    std::printf("%d\n", digits(x));
  }
}
[[xcs::jit]] void checks(const std::vector<int> &v) {
  for (int x : v) {
    std::printf("%d:", x);
    check(x);
    std::printf("%d\n", digits(x));
  }
}
[[xcs::jit]] void looksUp(const std::vector<int> &v, std::vector<int> &seen) {
  for (int x : v) {
    seen.at(static_cast<std::size_t>(x + 100) % (x == 0 ? 1000 : 50)) = x;
    std::printf("%d\n", digits(x));
  }
}

int main() {
  std::vector<int> v, seen(60);
  for (int i = 0; i < 90; ++i)
    v.push_back(60 - i);
  skips(v);
  for (auto each : {&checks})
    try {
      each(v);
    } catch (const std::exception &e) {
      std::puts(e.what());
    }
  try {
    looksUp(v, seen);
  } catch (const std::exception &e) {
    std::puts("out of range");
  }
}
