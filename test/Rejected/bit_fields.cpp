// RUN: %reject %s XCS1004
#include <cstdio>
struct Flags {
  unsigned a : 3;
  unsigned b : 5;
};
[[xcs::jit]] void f(Flags &flags, int n) {
  for (int i = 0; i < n; ++i) {
    flags.a = i;
    flags.b += flags.a;
  }
}
int main() {
  Flags flags{1, 2};
  f(flags, 20);
  std::printf("%u %u\n", flags.a, flags.b);
}
