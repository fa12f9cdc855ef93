// RUN: %reject %s XCS1001
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<int> &out) {
  for (int x : in) {
    out.push_back(x);
    out.push_back(static_cast<int>(out.size()));
  }
}
int main() {
  std::vector<int> in{5, 6, 7}, out;
  f(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
