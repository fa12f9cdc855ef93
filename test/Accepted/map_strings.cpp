// RUN: %accept %s
#include <cstdio>
#include <string>
#include <vector>
[[xcs::jit]] std::vector<std::string> greet(const std::vector<std::string> &names) {
  std::vector<std::string> out(names.size());
  for (std::size_t i = 0; i < names.size(); ++i)
    out[i] = "hello, " + names[i] + "!";
  return out;
}
int main() {
  std::vector<std::string> names;
  for (int i = 0; i < 200; ++i)
    names.push_back("name number " + std::to_string(i));
  for (const std::string &s : greet(names))
    std::printf("%s\n", s.c_str());
}
