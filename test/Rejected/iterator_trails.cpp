// RUN: %reject %s XCS1101
#include <cstdio>
#include <iterator>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  auto previous = v.begin();
  for (auto it = std::next(v.begin()); it != v.end(); ++it) {
    *it = *it + *previous / 2;
    previous = it;
  }
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 100; ++i)
    v.push_back(i * 13 % 53);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
