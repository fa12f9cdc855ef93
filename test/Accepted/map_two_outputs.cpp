// RUN: %accept %s map
#include <cstdio>
#include <vector>
[[xcs::jit]] void split(const std::vector<int> &in, std::vector<int> &high, std::vector<int> &low) {
  for (std::size_t i = 0; i < in.size(); ++i) {
    high[i] = in[i] / 100;
    low[i] = in[i] % 100;
  }
}
int main() {
  std::vector<int> in, high(400), low(400);
  for (int i = 0; i < 400; ++i)
    in.push_back(i * 37);
  split(in, high, low);
  for (int i = 0; i < 400; ++i)
    std::printf("%d %d\n", high[i], low[i]);
}
