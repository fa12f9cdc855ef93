// RUN: %reject %s XCS1004
// A global is seen by others.
#include <cstdio>
#include <vector>
int shared = 0;
[[xcs::jit]] int f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    shared = v[i];
    v[i] = shared * 2;
  }
  return shared;
}
int main() {
  std::vector<int> v(200);
  for (int i = 0; i < 200; ++i)
    v[i] = i * 7 % 31 - 9;
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
