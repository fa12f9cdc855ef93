// RUN: %reject %s XCS1211
#include <cstdio>
#include <memory>
#include <vector>
[[xcs::jit]] int f(const std::vector<std::unique_ptr<int>> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    if (!v[i])
      break;
    if (*v[i] == 7)
      return static_cast<int>(i);
  }
  return -1;
}
int main() {
  std::vector<std::unique_ptr<int>> v(1000);
  v[0] = std::make_unique<int>(3);
  std::printf("%d\n", f(v));
}
