// RUN: %accept %s --flags=-DBIAS=7
#include <cstdio>
#include <vector>
#define SCALE 3
#define SQUARE(x) ((x) * (x))
#define LIMIT_AT(value, limit)                                                                               \
  if ((value) > (limit))                                                                                     \
  value = (limit)
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    v[i] = SQUARE(v[i] + BIAS) * SCALE;
    LIMIT_AT(v[i], 90000);
  }
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 250; ++i)
    v.push_back(i);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
