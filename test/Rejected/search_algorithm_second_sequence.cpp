// RUN: %reject %s XCS1211
#include <algorithm>
#include <cstdio>
#include <vector>

// The other sequence is shorter, and the wanted element stands before its end.
[[xcs::jit]] bool any(const std::vector<int> &v, const int *other) {
  return std::any_of(v.begin(), v.end(), [&](const int &x) { return other[x] == 3; });
}

int main() {
  std::vector<int> v{0, 1, 2, 3, 1 << 30};
  const int other[] = {1, 2, 3};
  std::printf("%d\n", any(v, other));
}
