// RUN: %reject %s XCS1005
#include <cstdio>
#include <vector>
[[xcs::jit]] long f(const std::vector<int> &v) {
  long sum = 0;
  for (int x : v)
    sum += x;
  return sum;
}
int main() {
  std::vector<int> v(100, 3);
  std::printf("%ld\n", f(v));
}
