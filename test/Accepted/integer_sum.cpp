// RUN: %accept %s 1 reduce
#include <cstdio>
#include <vector>
[[xcs::jit]] long f(const std::vector<int> &v) {
  long sum = 0;
  for (int x : v) // XCS: parallel reduce
    sum += x;
  return sum;
}
int main() {
  std::vector<int> v(100, 3);
  std::printf("%ld\n", f(v));
}
