// RUN: %reject %s XCS1201
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v) {
  try {
    throw 9;
  } catch (int) {
    for (std::size_t i = 0; i < v.size(); ++i)
      try {
        throw;
      } catch (int e) {
        v[i] = e;
      }
  }
}
int main() {
  std::vector<int> v(20000);
  f(v);
  for (int x : v)
    std::printf("%d", x);
}
