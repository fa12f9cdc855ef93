// RUN: %reject %s XCS
// What the callee does with the address is not known.
#include <cstdio>
#include <vector>
static int *kept = nullptr;
static void read_into(int x, int *out) {
  if (kept)
    *out = x + *kept;
  else
    *out = x;
  kept = out;
}
[[xcs::jit]] int f(std::vector<int> &v) {
  int t = 1;
  for (std::size_t i = 0; i < v.size(); ++i) {
    read_into(v[i], &t);
    v[i] = t;
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
