// RUN: %accept %s
#include <cstdio>
#include <vector>
[[xcs::jit]] void scatter(std::vector<int> &out, const std::vector<int> &index, const std::vector<int> &in) {
#pragma xcs independent
  for (std::size_t i = 0; i < in.size(); ++i)
    out[index[i]] = in[i] * 2;
}
int main() {
  std::vector<int> out(199), index(199), in(199);
  for (int i = 0; i < 199; ++i) {
    index[i] = (i * 10) % 199; // a permutation: 199 is prime
    in[i] = i;
  }
  scatter(out, index, in);
  for (int x : out)
    std::printf("%d ", x);
}
