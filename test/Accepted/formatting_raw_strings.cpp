// RUN: %accept %s
#include <cstdio>
#include <string>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<std::string> &out) {
  for (std::size_t i = 0; i < in.size(); ++i) {
    std::string text = R"(for (;;) { "quoted \n )";
    text += R"x(}}; // not a comment )" /* nor this )x";
    out[i] = text + "\x41" "joined" + '\'' + std::to_string(in[i]);
  }
}
int main() {
  std::vector<int> in;
  for (int i = 0; i < 50; ++i)
    in.push_back(i * i);
  std::vector<std::string> out(50);
  f(in, out);
  for (const std::string &s : out)
    std::printf("%s\n", s.c_str());
}
