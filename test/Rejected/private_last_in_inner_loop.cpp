// RUN: %identity %s
// An inner loop that may not run at all writes it.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int t = 1;
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: sequential XCS1208
    for (int k = 0; k < v[i]; ++k)
      t = k;
    v[i] = 4;
  }
  return t;
}
int main() {
  std::vector<int> v(200);
  for (int i = 0; i < 200; ++i)
    v[i] = i * 7 % 31 - 9;
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
