// RUN: %reject %s XCS1401
// The counts so far can be seen after the exception.
#include <cstdio>
#include <vector>
static int check(int x) {
  if (x == 49)
    throw x;
  return x % 5;
}
struct Counts {
  short n[5] = {};
  void f(const std::vector<int> &v);
};
[[xcs::jit]] void Counts::f(const std::vector<int> &v) {
  for (int x : v)
    ++n[check(x)];
}
int main() {
  std::vector<int> v(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  Counts counts;
  try {
    counts.f(v);
  } catch (int x) {
    std::printf("%d after %d %d\n", x, counts.n[0], counts.n[4]);
  }
}
