// RUN: %reject %s XCS1210
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &v, int wanted) {
  int tried = 0;
  for (std::size_t i = 0; i < v.size(); ++i) {
    ++tried;
    if (v[i] == wanted)
      break;
  }
  return tried;
}
int main() {
  std::vector<int> v(1000, 3);
  v[600] = 4;
  std::printf("%d\n", f(v, 4));
}
