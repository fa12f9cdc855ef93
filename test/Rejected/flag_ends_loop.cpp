// RUN: %reject %s XCS1203
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  bool done = false;
  for (std::size_t i = 0; !done && i < v.size(); ++i) {
    v[i] *= 2;
    done = v[i] > 50;
  }
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 60; ++i)
    v.push_back(i * 7 % 37);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
