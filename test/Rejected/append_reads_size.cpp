// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<std::size_t> &out) {
  for (int x : in)
    if (x > 0)
      out.push_back(out.size() * 2);
}
int main() {
  std::vector<int> in{5, -6, 7, 8};
  std::vector<std::size_t> out;
  f(in, out);
  for (auto x : out)
    std::printf("%zu ", x);
}
