// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 1; i < v.size(); ++i)
    v.at(i) = v.at(i - 1) / 2 + v.at(i);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 100; ++i)
    v.push_back(i * 7 % 31);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
