// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  const int &first = v[0];
  for (int &x : v)
    x += first; // the first iteration doubles it
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 100; ++i)
    v.push_back(i + 3);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
