// RUN: %reject %s XCS1508
// RUN: %xcs-check %s -- -std=c++20 | FileCheck %s
// CHECK: reason: {{.*}}the macro 'block' has a name that generated code needs
#include <cstdio>
#include <vector>
#define block 512
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: unanalysed XCS1508
    v[i] += block;
}
int main() {
  std::vector<int> v(1000, 1);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
