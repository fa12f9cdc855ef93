// RUN: %accept %s map
#include <cstdio>
#include <vector>
[[xcs::jit]] std::vector<int> table(int n) {
  std::vector<int> t(n);
  for (int i = 0; i < n; ++i)
    t[i] = i * i % 127;
  return t;
}
static const std::vector<int> early = table(200);
struct AtExit {
  ~AtExit() {
    for (int x : table(50))
      std::printf("%d ", x + early[3]);
  }
} atExit;
int main() {
  for (int x : early)
    std::printf("%d ", x);
}
