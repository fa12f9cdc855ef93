// RUN: %reject %s XCS1004
// One member of the struct is not written before the whole is copied.
#include <cstdio>
#include <vector>
struct Pair {
  int a, b;
};
[[xcs::jit]] int f(std::vector<int> &v) {
  Pair p = {1, 2};
  for (std::size_t i = 0; i < v.size(); ++i) {
    p.a = v[i];
    Pair q = p;
    v[i] = q.a + q.b;
    p.b = v[i];
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
