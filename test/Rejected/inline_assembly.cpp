// RUN: %reject %s XCS1501
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    asm volatile("" ::: "memory");
    v[i] = 4;
  }
}
int main() {
  std::vector<int> v(4);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
