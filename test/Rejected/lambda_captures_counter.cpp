// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  int count = 0;
  auto next = [&count] { return ++count; };
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = next();
}
int main() {
  std::vector<int> v(30);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
