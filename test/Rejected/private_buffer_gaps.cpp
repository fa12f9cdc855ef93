// RUN: %identity %s
// Every other element is filled.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int buf[8] = {1, 2, 3, 4, 5, 6, 7, 8};
  for (int i = 0; i < 200; ++i) { // XCS: sequential XCS1003
    for (int k = 0; k < 8; k += 2)
      buf[k] = k + i;
    for (int k = 0; k < 8; ++k)
      v[i] += buf[k];
    buf[1] = v[i];
  }
  return 0;
}
int main() {
  std::vector<int> v(200);
  for (int i = 0; i < 200; ++i)
    v[i] = i * 7 % 31 - 9;
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
