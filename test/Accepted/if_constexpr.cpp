// RUN: %accept %s map
#include <cstdio>
#include <string>
#include <type_traits>
#include <vector>
template <typename T> [[xcs::jit]] void f(std::vector<T> &v) {
  for (T &x : v) {
    if constexpr (std::is_same_v<T, std::string>)
      x += "!";
    else if constexpr (std::is_floating_point_v<T>)
      x /= 3;
    else
      x = x * 2 + 1;
  }
}
int main() {
  std::vector<int> a(100, 5);
  std::vector<double> b(100, 5);
  std::vector<std::string> c(100, "five");
  f(a);
  f(b);
  f(c);
  for (int i = 0; i < 100; ++i)
    std::printf("%d %a %s\n", a[i], b[i], c[i].c_str());
}
