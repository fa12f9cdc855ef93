// RUN: %accept %s
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<int> &out) {
  for (std::size_t i = 1; i < in.size(); ++i)
    out[i] = in[i - 1] / 2 + in[i];
}
int main() {
  std::vector<int> v, w(300);
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 37 % 101);
  f(v, w);
  f(v, v); // in and out are the same object: a chain
  for (int i = 0; i < 300; ++i)
    std::printf("%d %d\n", v[i], w[i]);
}
