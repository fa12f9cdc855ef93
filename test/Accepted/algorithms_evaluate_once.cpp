// RUN: %accept %s
// What is looked for is computed once, with all that this does, whether the call runs in parallel or not.
#include <algorithm>
#include <cstdio>
#include <vector>

int asked = 0;
int next() { return ++asked % 7; }

[[xcs::jit]] long find(const std::vector<int> &v) {
  auto it = std::find(v.begin(), v.end(), next()); // XCS: parallel search
  return it - v.begin();
}

[[xcs::jit]] long count(const std::vector<int> &v) {
  return std::count(v.begin(), v.end(), next()); // XCS: parallel reduce
}

int main() {
  std::vector<int> v;
  for (int i = 0; i < 500; ++i)
    v.push_back((i * i + 3) % 11);
  for (int i = 0; i < 5; ++i)
    std::printf("%ld %ld %d\n", find(v), count(v), asked);
}
