// RUN: %identity %s --unreached
// A counter of one byte comes round: two iterations write one element.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  std::vector<int> w(256);
  unsigned char k = 0;
  for (int i = 0; i < 400; ++i) { // XCS: guarded map
    w[k] = w[k] * 3 + i;
    k += 3;
  }
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
