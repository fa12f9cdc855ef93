// RUN: %accept %s
#include <cstdio>
#include <vector>
[[xcs::jit]] void clampAll(std::vector<int> &v, int low, int high) {
  for (int &x : v) {
    if (x < low)
      x = low;
    else if (x > high)
      x = high;
  }
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 777; ++i)
    v.push_back(i * 37 % 1001);
  clampAll(v, 100, 900);
  for (int x : v)
    std::printf("%d ", x);
}
