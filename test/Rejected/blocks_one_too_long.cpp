// RUN: %identity %s
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, int n) {
  for (int b = 0; b < n; b += 7) // XCS: sequential XCS1003
    for (int i = b; i <= b + 7; ++i)
      v[i] = v[i] * 2 + b;
}
int main() {
  std::vector<int> v(420);
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = static_cast<int>(i * 29 % 83);
  f(v, 100);
  for (int x : v)
    std::printf("%d ", x);
}
