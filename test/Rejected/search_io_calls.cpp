// RUN: %reject %s XCS1201
#include <cstdio>
#include <vector>
[[xcs::io]] int ask(int x);
int ask(int x) { return x * 3; }
[[xcs::jit]] int f(const std::vector<int> &v) {
  for (int x : v)
    if (ask(x) == 21)
      return x;
  return -1;
}
int main() { std::printf("%d\n", f({3, 5, 7, 9})); }
