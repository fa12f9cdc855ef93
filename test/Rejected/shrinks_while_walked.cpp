// RUN: %reject %s XCS1205
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    v[i] += v.back();
    v.pop_back();
  }
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 90; ++i)
    v.push_back(i * 7 % 37);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
