// RUN: %identity %s
// Refused, or guarded: the view always overlaps what is written.
#include <cstdio>
#include <string>
#include <string_view>
[[xcs::jit]] void f(std::string &text) {
  std::string_view seen = text;
  for (std::size_t i = 1; i < text.size(); ++i)
    text[i] = static_cast<char>('a' + (text[i] + seen[i - 1]) % 26);
}
int main() {
  std::string text = "a view sees what is written to the string that it views";
  f(text);
  std::printf("%s\n", text.c_str());
}
