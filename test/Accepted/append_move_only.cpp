// RUN: %accept %s
#include <cstdio>
#include <memory>
#include <vector>
[[xcs::jit]] std::vector<std::unique_ptr<int>> box(const std::vector<int> &in) {
  std::vector<std::unique_ptr<int>> out;
  for (int x : in)
    out.push_back(std::make_unique<int>(x + 1));
  return out;
}
int main() {
  std::vector<int> in;
  for (int i = 0; i < 123; ++i)
    in.push_back(i);
  for (auto &p : box(in))
    std::printf("%d ", *p);
}
