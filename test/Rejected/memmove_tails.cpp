// RUN: %reject %s XCS1007
#include <cstdio>
#include <cstring>
#include <vector>
[[xcs::jit]] void f(std::vector<char> &text) {
  for (std::size_t i = 0; i < 20; ++i)
    std::memmove(&text[i], &text[i + 2], text.size() - i - 2);
}
int main() {
  std::vector<char> text;
  for (int i = 0; i < 80; ++i)
    text.push_back(static_cast<char>('0' + i));
  f(text);
  std::printf("%.80s\n", text.data());
}
