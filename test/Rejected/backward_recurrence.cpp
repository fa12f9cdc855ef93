// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = static_cast<int>(v.size()) - 2; i >= 0; --i)
    v[i] = v[i + 1] / 2 + v[i];
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 120; ++i)
    v.push_back(i * 13 % 53);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
