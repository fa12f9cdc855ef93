// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (auto it = v.begin() + 1; it != v.end(); ++it)
    *it = it[-1] / 2 + *it;
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 100; ++i)
    v.push_back(i * 17 % 53);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
