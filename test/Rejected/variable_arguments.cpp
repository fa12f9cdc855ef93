// RUN: %reject %s XCS1501
#include <cstdarg>
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> *v, int n, ...) {
  va_list arguments;
  va_start(arguments, n);
  for (int i = 0; i < n; ++i)
    (*v)[static_cast<std::size_t>(i)] = va_arg(arguments, int);
  va_end(arguments);
}
int main() {
  std::vector<int> v(24);
  f(&v, 24, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24);
  for (int x : v)
    std::printf("%d ", x);
}
