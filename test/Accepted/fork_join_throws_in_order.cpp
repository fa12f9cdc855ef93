// RUN: %accept %s
#include <cstdio>
#include <stdexcept>
[[xcs::io]] int first(int x);
[[xcs::io]] int second(int x);
[[xcs::jit]] int both(int x) {
  int a = first(x);
  int b = second(x);
  return a + b;
}
int main() {
  for (int x = 0; x < 4; ++x)
    try {
      std::printf("%d\n", both(x));
    } catch (const std::exception &e) {
      std::printf("%s\n", e.what());
    }
}
int first(int x) {
  if (x & 1)
    throw std::runtime_error("first");
  return x;
}
int second(int x) {
  if (x & 2)
    throw std::logic_error("second");
  return x * 10;
}
