// RUN: %accept %s append
#include <cstdio>
#include <string>
#include <vector>
[[xcs::jit]] void f(const std::vector<std::string> &in, char first, std::vector<std::string> &out) {
  for (const auto &s : in)
    if (!s.empty() && s.front() == first)
      out.push_back(s);
}
int main() {
  std::vector<std::string> in, out;
  for (int i = 0; i < 300; ++i)
    in.push_back(std::to_string(i * i));
  f(in, '1', out);
  for (const std::string &s : out)
    std::printf("%s ", s.c_str());
}
