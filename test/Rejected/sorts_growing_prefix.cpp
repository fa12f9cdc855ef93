// RUN: %reject %s XCS1007
#include <algorithm>
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, std::vector<int> &median) {
  for (int i = 0; i < 60; ++i) {
    v[i] += i / 7;
    std::sort(v.begin(), v.begin() + i + 1);
    median[i] = v[i / 2];
  }
}
int main() {
  std::vector<int> v, median(60);
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 37 % 61);
  f(v, median);
  for (int x : median)
    std::printf("%d ", x);
}
