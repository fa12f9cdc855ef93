// RUN: %accept %s
#include <cstdio>
#include <string>
#include <vector>
[[xcs::jit]] std::vector<std::string> label(const std::vector<int> &in) {
  std::vector<std::string> out;
  for (int x : in)
    out.push_back(std::to_string(x) + "?");
  return out;
}
int main() {
  std::vector<int> in;
  for (int i = 0; i < 300; ++i)
    in.push_back(i * i);
  for (const std::string &s : label(in))
    std::printf("%s\n", s.c_str());
}
