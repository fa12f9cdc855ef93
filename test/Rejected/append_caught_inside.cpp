// RUN: %reject %s XCS1508
// What push_back itself throws would be caught by the iteration.
#include <cstdio>
#include <new>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v, std::vector<int> &out) {
  for (int x : v) {
    try {
      out.push_back(x);
      out.push_back(x + 1);
    } catch (const std::bad_alloc &) {
      continue;
    }
  }
  return 0;
}
int main() {
  std::vector<int> out;
  f(std::vector<int>(3000, 2), out);
  std::printf("%zu\n", out.size());
}
