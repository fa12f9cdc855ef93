// RUN: %accept %s 1 pipeline
#include <cstdio>
#include <string>
[[xcs::jit]] void f(std::string &s) {
  for (std::size_t i = 0; i < 20; ++i)
    s.replace(i, 2, "[" + std::to_string(i) + "]");
}
int main() {
  std::string s(60, '.');
  f(s);
  std::printf("%s\n", s.c_str());
}
