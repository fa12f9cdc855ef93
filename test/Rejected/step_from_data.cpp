// RUN: %reject %s XCS1203
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); i += static_cast<std::size_t>(v[i]) % 3 + 1)
    v[i] += 5;
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 90; ++i)
    v.push_back(i * 7 % 37);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
