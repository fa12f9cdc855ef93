// RUN: %reject %s XCS
// The number of iterations depends on the variable that moves.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int k = 100;
  for (int i = 0; i < k; ++i) {
    v[i] = i;
    k -= 1;
  }
  return k;
}
int main() {
  std::vector<int> v(200);
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
