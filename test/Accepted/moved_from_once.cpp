// RUN: %accept %s
#include <cstdio>
#include <string>
#include <utility>
#include <vector>
[[xcs::jit]] void f(std::vector<std::string> &out, std::string text) {
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = std::move(text); // the first iteration takes it
    text = "again " + std::to_string(i);
  }
}
int main() {
  std::vector<std::string> out(60);
  f(out, "a text that is too long to be stored inside of the object itself");
  for (const std::string &s : out)
    std::printf("%s\n", s.c_str());
}
