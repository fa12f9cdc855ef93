// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<int> &out) {
  for (int x : in)
    out.insert(out.begin() + static_cast<std::ptrdiff_t>(out.size() / 2), x);
}
int main() {
  std::vector<int> in, out;
  for (int i = 0; i < 80; ++i)
    in.push_back(i);
  f(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
