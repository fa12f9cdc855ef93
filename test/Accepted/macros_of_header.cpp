// RUN: %accept %s 2 --unreached
#include <cstdio>
#include <vector>
#include <xcs/xcs.h>
XCS_PURE int score(int x) noexcept;
XCS_JIT void f(std::vector<int> &v) {
  for (int &x : v)
    x = score(x);
  XCS_SEQUENTIAL
  for (int &x : v)
    x += 1;
}
XCS_JIT void g(std::vector<int> &v, const std::vector<int> &index) {
  XCS_INDEPENDENT
  for (std::size_t i = 0; i < index.size(); ++i)
    v[index[i]] *= 2;
}
int main() {
  std::vector<int> v, index;
  for (int i = 0; i < 211; ++i) {
    v.push_back(i);
    index.push_back(i * 10 % 211);
  }
  f(v);
  g(v, index);
  for (int x : v)
    std::printf("%d ", x);
}
int score(int x) noexcept { return x * x % 97; }
