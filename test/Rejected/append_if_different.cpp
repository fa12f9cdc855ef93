// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<int> &out) {
  for (int x : in)
    if (out.empty() || x - out.back() > 4)
      out.push_back(x);
}
int main() {
  std::vector<int> in, out;
  for (int i = 0; i < 100; ++i)
    in.push_back(i * i % 150);
  f(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
