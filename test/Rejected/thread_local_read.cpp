// RUN: %reject %s XCS1305
#include <cstdio>
#include <vector>
thread_local int bias = 0;
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] += bias;
}
int main() {
  bias = 5;
  std::vector<int> v(20);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
