// RUN: %accept %s --std c++17
#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>
static std::optional<int> number(const std::string &text) {
  int n = 0;
  for (char c : text) {
    if (c < '0' || c > '9')
      return std::nullopt;
    n = n * 10 + (c - '0');
  }
  return n;
}
[[xcs::jit]] void f(const std::vector<std::string> &in, std::vector<int> &out) {
  for (std::size_t i = 0; i < in.size(); ++i)
    if (auto n = number(in[i]); n.has_value())
      out[i] = *n;
    else if (const auto size = in[i].size(); size > 2)
      out[i] = -static_cast<int>(size);
}
int main() {
  std::vector<std::string> in;
  for (int i = 0; i < 120; ++i)
    in.push_back(std::string("0123456789 some text").substr(i % 20, i % 5 + 1));
  std::vector<int> out(120);
  f(in, out);
  for (int x : out)
    std::printf("%d ", x);
}
