// RUN: %identity %s
// It moves as often as an inner loop runs.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  std::vector<int> w(4000);
  int k = 0;
  for (int i = 0; i < 200; ++i) // XCS: sequential XCS1003
    for (int j = 0; j < (v[i] & 3); ++j)
      w[k++] = i;
  for (int i = 0; i < 200; ++i)
    v[i] = w[i];
  return k;
}
int main() {
  std::vector<int> v(200);
  for (int i = 0; i < 200; ++i)
    v[i] = i * 7 % 31 - 9;
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
