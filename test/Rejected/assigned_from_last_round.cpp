// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<std::vector<int>> &in, std::vector<int> &out) {
  std::vector<int> kept;
  for (std::size_t i = 0; i < in.size(); ++i) {
    if (in[i].size() > 2)
      kept.assign(in[i].begin(), in[i].end());
    out[i] = kept.empty() ? -1 : kept.front() + static_cast<int>(kept.size());
  }
}
int main() {
  std::vector<std::vector<int>> in;
  std::vector<int> out(60);
  for (int i = 0; i < 60; ++i)
    in.emplace_back(i * 7 % 5, i);
  f(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
