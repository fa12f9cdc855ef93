// RUN: %reject %s XCS1211
#include <cstdio>
#include <vector>
int quotient(int a, int b) { return a / b; }
[[xcs::jit]] int f(const std::vector<int> &v, int x) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    if (v[i] == 0)
      break;
    if (quotient(x, v[i]) == 50)
      return v[i];
  }
  return -1;
}
int main() {
  std::vector<int> v(1000);
  v[0] = 7, v[1] = 9;
  std::printf("%d\n", f(v, 100));
}
