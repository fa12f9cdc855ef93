// RUN: %identity %s
// Refused, or guarded: with a stride of 0 all iterations write one element.
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, int stride) {
  for (int i = 0; i < 50; ++i)
    v[i * stride] = v[i * stride] / 2 + i;
}
int main() {
  std::vector<int> v(200, 9);
  for (int stride = 0; stride < 4; ++stride)
    f(v, stride);
  for (int x : v)
    std::printf("%d ", x);
}
