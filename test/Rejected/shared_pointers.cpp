// RUN: %reject %s XCS1103
#include <cstdio>
#include <memory>
#include <vector>
[[xcs::jit]] void f(std::vector<std::shared_ptr<int>> &v) {
  for (auto &p : v)
    *p = *p * 2 + 1;
}
int main() {
  auto a = std::make_shared<int>(1);
  std::vector<std::shared_ptr<int>> v{a, a, std::make_shared<int>(5), a};
  f(v);
  for (auto &p : v)
    std::printf("%d ", *p);
}
