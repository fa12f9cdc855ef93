// RUN: %identity %s
// The subscript of the filling loop comes round.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int buf[512] = {1, 2, 3};
  for (int i = 0; i < 200; ++i) { // XCS: sequential XCS1001
    for (int k = 0; k < 512; ++k)
      buf[static_cast<unsigned char>(k)] = k + i;
    for (int k = 0; k < 512; k += 100)
      v[i] += buf[k];
    buf[300] = v[i];
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
