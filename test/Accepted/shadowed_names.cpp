// RUN: %accept %s map
#include <cstdio>
#include <vector>
int i = 1000, block = 2, item = 3, begin = 4, end = 5, site = 6;
[[xcs::jit]] void f(std::vector<int> &xcs, int low) {
  for (std::size_t i = 0; i < xcs.size(); ++i) {
    int high = low + ::i, low = high - 7; // hides the parameter from here on
    for (int i = 0; i < 3; ++i) {
      int xcs = i + low;
      low += xcs % 5;
    }
    xcs[i] += low + block + item + begin + end + site;
  }
}
int main() {
  std::vector<int> v;
  for (int k = 0; k < 200; ++k)
    v.push_back(k);
  f(v, 3);
  for (int x : v)
    std::printf("%d ", x);
}
