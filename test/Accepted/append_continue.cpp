// RUN: %accept %s
#include <cstdio>
#include <vector>
[[xcs::jit]] std::vector<int> keepOdd(const std::vector<int> &in) {
  std::vector<int> out;
  for (int x : in) {
    if (x % 2 == 0)
      continue;
    out.push_back(x * 10);
  }
  return out;
}
int main() {
  std::vector<int> in;
  for (int i = 0; i < 500; ++i)
    in.push_back(i * 7 % 113);
  for (int x : keepOdd(in))
    std::printf("%d ", x);
}
