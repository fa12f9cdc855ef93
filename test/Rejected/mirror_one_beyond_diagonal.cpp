// RUN: %identity %s
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, int n) {
  for (int i = 0; i < n; ++i) // XCS: sequential XCS1001
    for (int j = 0; j < n; ++j)
      if (j < i + 2)
        v[i * n + j] = v[j * n + i] + 1;
}
int main() {
  std::vector<int> v(420);
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = static_cast<int>(i * 29 % 83);
  f(v, 20);
  for (int x : v)
    std::printf("%d ", x);
}
