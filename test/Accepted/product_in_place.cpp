// RUN: %accept %s 1 reduce
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, int n) {
  for (int i = 0; i < n; ++i)     // XCS: sequential XCS1001
    for (int j = 0; j < n; ++j) { // XCS: sequential XCS1001
      int sum = 0;
      for (int k = 0; k < n; ++k)
        sum += v[i * n + k] * v[k * n + j];
      v[i * n + j] = sum % 97;
    }
}
int main() {
  std::vector<int> v(420);
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = static_cast<int>(i * 29 % 83);
  f(v, 20);
  for (int x : v)
    std::printf("%d ", x);
}
