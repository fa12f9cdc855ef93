// RUN: %accept %s
#include <cstdio>
#include <string>
#include <utility>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<std::pair<int, std::string>> &out) {
  for (std::size_t i = 0; i < in.size(); ++i)
    out.emplace_back(in[i] * 2, std::string(i % 30, 'x'));
}
int main() {
  std::vector<int> in;
  for (int i = 0; i < 200; ++i)
    in.push_back(i * 7 % 61);
  std::vector<std::pair<int, std::string>> out;
  f(in, out);
  for (auto &[n, s] : out)
    std::printf("%d %s\n", n, s.c_str());
}
