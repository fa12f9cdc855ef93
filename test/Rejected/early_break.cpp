// RUN: %reject %s XCS1210
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    if (v[i] == 50)
      break;
    v[i] = 0;
  }
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 100; ++i)
    v.push_back(i);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
