// RUN: %reject %s XCS1307
#include <cstdio>
#include <cstdlib>
#include <vector>
int sure(int x) {
  if (x < 0)
    std::abort();
  return x;
}
[[xcs::jit]] int f(const std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    if (sure(v[i]) == 7)
      return static_cast<int>(i);
  return -1;
}
int main() {
  std::vector<int> v(1000, -3);
  v[0] = 7;
  std::printf("%d\n", f(v));
}
