// RUN: %reject %s XCS1001
#include <cstdio>
#include <string>
[[xcs::jit]] void f(std::string &s) {
  for (int i = 0; i < 100; ++i)
    s += static_cast<char>('a' + (s.back() * 5 + i) % 26);
}
int main() {
  std::string s = "x";
  f(s);
  std::printf("%s\n", s.c_str());
}
