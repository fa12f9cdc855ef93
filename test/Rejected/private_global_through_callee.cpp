// RUN: %reject %s XCS
// The callee reads the real variable.
#include <cstdio>
#include <vector>
static int shared = 0;
static int twice() { return shared * 2; }
[[xcs::jit]] int f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    shared = v[i];
    v[i] = twice();
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
