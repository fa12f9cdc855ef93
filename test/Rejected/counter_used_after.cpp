// RUN: %reject %s XCS1206
// Something else looks at the loop variable while the loop runs.
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &v) {
  int i;
  const int &seen = i;
  for (i = 0; i < 100; ++i)
    v[i] = seen;
  return i;
}
int main() {
  std::vector<int> v(100);
  std::printf("%d\n", f(v));
  for (int x : v)
    std::printf("%d ", x);
}
