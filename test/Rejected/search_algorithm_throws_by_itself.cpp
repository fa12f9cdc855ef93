// RUN: %reject %s XCS1201
#include <algorithm>
#include <cstdio>
#include <vector>

int reports = 0;

// What comes before the throw would run for elements that are never reached.
[[xcs::jit]] bool any(const std::vector<int> &v, int k) {
  return std::any_of(v.begin(), v.end(), [k](int x) {
    if (x < 0) {
      ++reports;
      throw x;
    }
    return x > k;
  });
}

int main() {
  std::vector<int> v{1, 2, 3, 4, -1};
  std::printf("%d\n", any(v, 2));
  try {
    any(v, 5);
  } catch (int x) {
    std::printf("%d %d\n", x, reports);
  }
}
