// RUN: %reject %s XCS1210
#include <algorithm>
#include <cstdio>
#include <vector>

// How often the predicate was called can be seen.
[[xcs::jit]] int calls(const std::vector<int> &v, int k) {
  int count = 0;
  bool found = std::any_of(v.begin(), v.end(), [&](int x) {
    ++count;
    return x > k;
  });
  return found ? count : -count;
}

int main() {
  std::vector<int> v;
  for (int i = 0; i < 100; ++i)
    v.push_back(i);
  std::printf("%d %d\n", calls(v, 50), calls(v, 500));
}
