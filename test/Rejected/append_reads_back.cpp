// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<int> &out) {
  for (int x : in)
    out.push_back(out.back() / 2 + x);
}
int main() {
  std::vector<int> in, out{1000};
  for (int i = 0; i < 100; ++i)
    in.push_back(i * 37 % 101);
  f(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
