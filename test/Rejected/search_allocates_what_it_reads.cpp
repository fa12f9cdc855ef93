// RUN: %reject %s XCS1211
#include <cstdio>
#include <vector>
[[xcs::jit]] int f(const std::vector<int> &lengths) {
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    if (lengths[i] < 0)
      break;
    std::vector<char> buffer(static_cast<std::size_t>(lengths[i]));
    if (buffer.size() == 7)
      return static_cast<int>(i);
  }
  return -1;
}
int main() {
  std::vector<int> v(1000, 2000000000);
  v[0] = 3, v[1] = -1;
  std::printf("%d\n", f(v));
}
