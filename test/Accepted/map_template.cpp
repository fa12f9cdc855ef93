// RUN: %accept %s
#include <cstdio>
#include <vector>
template <typename T> [[xcs::jit]] void doubleAll(std::vector<T> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = v[i] + v[i];
}
int main() {
  std::vector<int> a{1, 2, 3, 4, 5, 6, 7};
  std::vector<double> b{0.5, 1.5, 2.5};
  doubleAll(a);
  doubleAll(b);
  for (int x : a)
    std::printf("%d\n", x);
  for (double x : b)
    std::printf("%a\n", x);
}
