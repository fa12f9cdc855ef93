// RUN: %reject %s XCS1205
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    if (v[i] % 2 == 0 && v.size() < 300)
      v.push_back(v[i] + 1);
}
int main() {
  std::vector<int> v{1, 2, 3, 4, 5, 6};
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
