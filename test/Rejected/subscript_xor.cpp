// RUN: %reject %s XCS1007
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  for (int i = 0; i < 128; ++i)
    v[i] = v[i ^ 1] + 1; // each element reads its neighbour's new or old value
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 128; ++i)
    v.push_back(i * 5 % 47);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
