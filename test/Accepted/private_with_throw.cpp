// RUN: %accept %s
// An iteration may throw; the temporaries die with the function then.
#include <cstdio>
#include <stdexcept>
#include <vector>
static int half(int x) {
  if (x % 2)
    throw std::runtime_error("odd");
  return x / 2;
}
[[xcs::jit]] int halve(std::vector<int> &v) {
  int t = 0, i;
  for (i = 0; i < static_cast<int>(v.size()); ++i) { // XCS: parallel map
    t = v[i] + 2;
    v[i] = half(t);
  }
  return t + i;
}
int main() {
  for (int bad : {-1, 0, 1, 50, 99}) {
    std::vector<int> v(100);
    for (int i = 0; i < 100; ++i)
      v[i] = i * 2;
    if (bad >= 0)
      v[bad] += 1;
    try {
      std::printf("%d\n", halve(v));
    } catch (const std::exception &e) {
      std::printf("%s\n", e.what());
    }
    for (int x : v)
      std::printf("%d\n", x);
  }
}
