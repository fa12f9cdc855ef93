// RUN: %reject %s XCS1211
#include <cstdio>
#include <vector>
unsigned odd(unsigned x) {
  while (x % 2 == 0)
    x /= 2;
  return x;
}
[[xcs::jit]] int f(const std::vector<unsigned> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    if (v[i] == 0)
      break;
    if (odd(v[i]) == 7)
      return static_cast<int>(i);
  }
  return -1;
}
int main() {
  std::vector<unsigned> v(1000);
  v[0] = 12;
  std::printf("%d\n", f(v));
}
