// RUN: %identity %s
// Refused, or guarded: k is an element of v.
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, const int &k) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = v[i] * k;
}
int main() {
  std::vector<int> v{1, 2, 3, 4, 5};
  f(v, v[1]);
  for (int x : v)
    std::printf("%d ", x);
}
