// RUN: %reject %s XCS1210
#include <cstdio>
#include <vector>
[[xcs::jit]] std::vector<int> f(const std::vector<int> &v) {
  std::vector<int> out;
  for (int x : v) {
    if (x < 0)
      break;
    out.push_back(x * 2);
  }
  return out;
}
int main() {
  std::vector<int> v(100, 3);
  v[60] = -4;
  std::printf("%zu\n", f(v).size());
}
