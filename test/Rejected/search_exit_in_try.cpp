// RUN: %reject %s XCS1201
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v) {
  int result = 0;
  for (int x : v) {
    try {
      if (x == 3) {
        result = x;
        throw x;
      }
    } catch (int) {
    }
  }
  return result;
}
int main() { std::printf("%d\n", f({1, 3, 5})); }
