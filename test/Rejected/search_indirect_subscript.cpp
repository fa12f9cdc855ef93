// RUN: %reject %s XCS1211
#include <cstdio>
#include <vector>
// Behind the -1, the table holds anything.
[[xcs::jit]] int f(const std::vector<int> &v, const std::vector<int> &index, int wanted) {
  for (std::size_t i = 0; i < index.size(); ++i) {
    if (index[i] < 0)
      break;
    if (v[index[i]] == wanted)
      return static_cast<int>(i);
  }
  return -1;
}
int main() {
  std::vector<int> v{1, 2, 3}, index(1000, 2000000000);
  index[0] = 1, index[1] = -1;
  std::printf("%d\n", f(v, index, 3));
}
