// RUN: %reject %s XCS1502
#include <cstdio>
#include <vector>
#define WITH(statement) statement
[[xcs::jit]] void f(std::vector<int> &v) { WITH(for (std::size_t i = 0; i < v.size(); ++i) v[i] *= 3;) }
int main() {
  std::vector<int> v;
  for (int i = 0; i < 90; ++i)
    v.push_back(i * 7 % 37);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
