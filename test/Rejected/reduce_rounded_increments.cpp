// RUN: %reject %s XCS1005
// Each sum is rounded to an int before the next term comes.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v) {
  int s = 0;
  for (int x : v)
    s += x * 0.3;
  return s;
}
int main() {
  std::vector<int> v(100), w(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 37) % 50;
  std::printf("%ld\n", static_cast<long>(f(v)));
}
