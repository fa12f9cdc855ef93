// RUN: %accept %s
#include <cstdio>
#include <vector>
[[xcs::pure]] int score(int x) noexcept;
[[xcs::jit]] void scoreAll(const std::vector<int> &in, std::vector<int> &out) {
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i] = score(in[i]);
}
int main() {
  std::vector<int> in, out(150);
  for (int i = 0; i < 150; ++i)
    in.push_back(i);
  scoreAll(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
int score(int x) noexcept { return x * x % 31; }
