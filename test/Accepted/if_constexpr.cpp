// RUN: %accept %s map
#include <cstdio>
#include <type_traits>
#include <vector>
template <typename T> [[xcs::jit]] void f(std::vector<T> &v) {
  for (T &x : v) {
    if constexpr (std::is_same_v<T, char>)
      x = x == 'z' ? 'a' : static_cast<char>(x + 1);
    else if constexpr (std::is_floating_point_v<T>)
      x /= 3;
    else
      x = x * 2 + 1;
  }
}
int main() {
  std::vector<int> a(100, 5);
  std::vector<double> b(100, 5);
  std::vector<char> c(100, 'f');
  f(a);
  f(b);
  f(c);
  for (int i = 0; i < 100; ++i)
    std::printf("%d %a %c\n", a[i], b[i], c[i]);
}
