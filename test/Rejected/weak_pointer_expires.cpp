// RUN: %reject %s XCS1101
#include <cstdio>
#include <memory>
#include <vector>
[[xcs::jit]] void f(std::vector<std::shared_ptr<int>> &v, const std::weak_ptr<int> &w,
                    std::vector<int> &out) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    out[i] = w.expired() ? -1 : static_cast<int>(w.use_count());
    v[i].reset();
  }
}
int main() {
  auto p = std::make_shared<int>(3);
  std::weak_ptr<int> w = p;
  std::vector<std::shared_ptr<int>> v(40, p);
  p.reset();
  std::vector<int> out(40);
  f(v, w, out);
  for (int x : out)
    std::printf("%d ", x);
}
