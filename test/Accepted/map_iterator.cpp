// RUN: %accept %s
#include <cstdio>
#include <vector>
[[xcs::jit]] void negate(std::vector<int> &v) {
  for (std::vector<int>::iterator it = v.begin(); it != v.end(); ++it)
    *it = -*it;
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 321; ++i)
    v.push_back(i);
  negate(v);
  for (int x : v)
    std::printf("%d ", x);
}
