// RUN: %accept %s
#include <cstdio>
#include <vector>
[[xcs::jit]] std::vector<int> squares(const std::vector<int> &in) {
  std::vector<int> out(in.size());
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i] = in[i] * in[i];
  return out;
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 500; ++i)
    v.push_back(i);
  for (int x : squares(v))
    std::printf("%d\n", x);
}
