// RUN: %reject %s XCS
// Where control jumps, what comes first is not known.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int t = 1, turns = 0;
again:
  for (std::size_t i = 0; i < v.size(); ++i) {
    if (turns > 0)
      v[i] += t;
    t = v[i];
    v[i] = t + 1;
  }
  if (++turns < 3)
    goto again;
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
