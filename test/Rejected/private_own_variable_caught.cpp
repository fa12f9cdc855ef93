// RUN: %reject %s XCS1206
// The handler looks at the loop variable.
#include <cstdio>
#include <vector>
static int check(int x) {
  if (x == 12)
    throw x;
  return x + 1;
}
[[xcs::jit]] int f(std::vector<int> &v) {
  int i;
  try {
    for (i = 0; i < 200; ++i)
      v[i] = check(v[i]);
  } catch (int) {
    return i;
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
