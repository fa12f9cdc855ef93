// RUN: %reject %s XCS1305
#include <cstdio>
#include <exception>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  try {
    throw 5;
  } catch (int e) {
    for (int &x : v)
      x = e + (std::current_exception() != nullptr) * 10 + std::uncaught_exceptions();
  }
}
int main() {
  std::vector<int> v(60, 1);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
