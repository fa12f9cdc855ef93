// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
// What is added next is what has just been stored.
[[xcs::jit]] int f(std::vector<int> &v) {
  int sum = 1;
  for (std::size_t i = 0; i < v.size(); ++i) {
    v[i] += sum;
    sum += v[i] & 3;
  }
  return sum;
}
int main() {
  std::vector<int> v(100, 7);
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
