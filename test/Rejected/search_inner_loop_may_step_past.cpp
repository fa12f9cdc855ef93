// RUN: %reject %s XCS1211
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    if (v[i] < 0)
      break;
    int sum = 0;
    for (int k = 0; k != v[i]; k += 2) // never ends for an odd number
      sum += k;
    if (sum == 12)
      return static_cast<int>(i);
  }
  return -1;
}
int main() {
  std::vector<int> v(1000, 3);
  v[0] = 4, v[1] = -1;
  std::printf("%d\n", f(v));
}
