// RUN: %reject %s XCS1302
#include <cstdio>
#include <cstdlib>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = std::rand() % 100;
}
int main() {
  std::srand(42);
  std::vector<int> v(20);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
