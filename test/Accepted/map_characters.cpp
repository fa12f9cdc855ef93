// RUN: %accept %s map
#include <cstdio>
#include <string>
static char rotate(char c) noexcept {
  if (c >= 'a' && c <= 'z')
    return static_cast<char>('a' + (c - 'a' + 13) % 26);
  return c;
}
[[xcs::jit]] void f(std::string &text) {
  for (char &c : text)
    c = rotate(c);
}
int main() {
  std::string text;
  for (int i = 0; i < 20; ++i)
    text += "the quick brown fox jumps over the lazy dog; ";
  f(text);
  std::printf("%s\n", text.c_str());
}
