// RUN: %accept %s
#include <cstdio>
#include <span>
#include <vector>
[[xcs::jit]] void f(std::span<const int> in, std::span<int> out) {
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i] = in[i] / 2 + static_cast<int>(i);
}
int main() {
  std::vector<int> v(301), w(301);
  for (int i = 0; i < 301; ++i)
    v[i] = i;
  f(v, w);
  f(std::span(v).first(300), std::span(v).last(300)); // they overlap: each needs the one before
  for (int i = 0; i < 301; ++i)
    std::printf("%d %d\n", v[i], w[i]);
}
