// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  int last = -1;
  for (std::size_t i = 0; i < v.size(); ++i)
    if (v[i] % 5 != 0)
      last = v[i];
    else
      v[i] = last;
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 100; ++i)
    v.push_back(i * 37 % 101);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
