// RUN: %reject %s XCS1302
#include <algorithm>
#include <cstdio>
#include <vector>

[[xcs::jit]] bool any(const std::vector<int> &v, int k) {
  return std::any_of(v.begin(), v.end(), [k](int x) {
    std::printf("%d\n", x);
    return x > k;
  });
}

int main() {
  std::vector<int> v{1, 2, 3, 4};
  std::printf("%d\n", any(v, 2));
}
