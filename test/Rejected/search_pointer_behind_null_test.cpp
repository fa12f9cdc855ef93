// RUN: %reject %s XCS1211
#include <cstdio>
#include <vector>
// What stands behind the null pointer means nothing.
[[xcs::jit]] int f(const std::vector<const int *> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    if (v[i] == nullptr)
      break;
    if (*v[i] == 7)
      return static_cast<int>(i);
  }
  return -1;
}
int main() {
  int x = 3;
  std::vector<const int *> v(1000, reinterpret_cast<const int *>(16));
  v[0] = &x;
  v[1] = nullptr;
  std::printf("%d\n", f(v));
}
