// RUN: %reject %s XCS1101
#include <cstdio>
#include <memory>
#include <vector>
[[xcs::jit]] void f(const std::shared_ptr<int> &p, std::vector<std::shared_ptr<int>> &keep,
                    std::vector<long> &counts) {
  for (std::size_t i = 0; i < keep.size(); ++i) {
    keep[i] = p;
    counts[i] = p.use_count();
  }
}
int main() {
  auto p = std::make_shared<int>(1);
  std::vector<std::shared_ptr<int>> keep(50);
  std::vector<long> counts(50);
  f(p, keep, counts);
  for (long n : counts)
    std::printf("%ld ", n);
}
