// RUN: %accept %s
// std::for_each with a lambda is a loop like any other.
#include <algorithm>
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, int *p, int n, int k) {
  std::for_each(v.begin(), v.end(), [k](int &x) { x = x * k + 1; }); // XCS: parallel map
  if (k > 2)
    n -= 1;
  else std::for_each(p, p + n, [=](int &x) { x += n; });
  int calls = 0;
  std::for_each(v.begin(), v.end(), [calls](int &x) mutable { x += ++calls; });
}
int main() {
  for (int k = 1; k < 5; ++k) {
    std::vector<int> v;
    int p[50];
    for (int i = 0; i < 50; ++i)
      v.push_back(p[i] = i * 3);
    f(v, p, 50, k);
    for (int i = 0; i < 50; ++i)
      std::printf("%d %d ", v[i], p[i]);
  }
}
