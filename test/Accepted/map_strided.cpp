// RUN: %accept %s
#include <cstdio>
#include <vector>
[[xcs::jit]] void everyThird(std::vector<int> &v, int n) {
  for (int i = 1; i < n; i += 3)
    v[i] = v[i - 1] + v[i + 1];
}
int main() {
  std::vector<int> v(302);
  for (int i = 0; i < 302; ++i)
    v[i] = i;
  everyThird(v, 300);
  for (int x : v)
    std::printf("%d ", x);
}
