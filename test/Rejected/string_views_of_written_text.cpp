// RUN: %reject %s XCS1102
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>
[[xcs::jit]] void f(std::string &text, const std::vector<std::string_view> &views) {
  for (std::size_t i = 0; i < views.size(); ++i)
    text[i] = static_cast<char>('a' + (views[i].front() + i) % 26);
}
int main() {
  std::string text(60, 'k');
  std::vector<std::string_view> views;
  for (std::size_t i = 0; i < 60; ++i)
    views.push_back(std::string_view(text).substr(i * 7 % 60));
  f(text, views);
  std::printf("%s\n", text.c_str());
}
