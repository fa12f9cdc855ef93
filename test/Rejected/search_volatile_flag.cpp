// RUN: %reject %s XCS1302
#include <cstdio>
#include <vector>
volatile bool stop = false;
[[xcs::jit]] int f(const std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    if (stop)
      break;
    if (v[i] == 7)
      return static_cast<int>(i);
  }
  return -1;
}
int main() {
  std::vector<int> v(1000, 3);
  v[9] = 7;
  std::printf("%d\n", f(v));
}
