// RUN: %reject %s XCS1211
#include <cstdio>
#include <vector>
// Behind the terminator, values that do not fit.
[[xcs::jit]] int f(const std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    if (v[i] < 0)
      break;
    int seen[8] = {};
    seen[v[i]] = 1;
    if (seen[3] == 1)
      return static_cast<int>(i);
  }
  return -1;
}
int main() {
  std::vector<int> v(1000, 100000000);
  v[0] = 4, v[1] = -1;
  std::printf("%d\n", f(v));
}
