// RUN: %reject %s XCS1401
// Elements that later iterations store would be seen after the exception.
#include <cstdio>
#include <vector>
static int check(int x) {
  if (x == 49)
    throw x;
  return x + 1;
}
[[xcs::jit]] void f(const std::vector<int> &v, std::vector<int> &w, long &n) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    w[i] = check(v[i]);
    n += v[i];
  }
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  long n = 0;
  try {
    f(v, w, n);
  } catch (int x) {
    std::printf("%d after %ld %d\n", x, n, w[99]);
  }
}
