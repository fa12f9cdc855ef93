// RUN: %reject %s XCS
// The handler looks at the variable as the throwing iteration left it.
#include <cstdio>
#include <vector>
static int check(int x) {
  if (x == 12)
    throw x;
  return x + 1;
}
[[xcs::jit]] int f(std::vector<int> &v) {
  int t = 1;
  try {
    for (std::size_t i = 0; i < v.size(); ++i) {
      t = v[i];
      v[i] = check(t);
    }
  } catch (int) {
    return t;
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
