// RUN: %reject %s XCS1007
#include <cstdio>
#include <cstring>
[[xcs::jit]] void f(char (&text)[200]) {
  for (int i = 0; i < 150; ++i)
    text[i] = static_cast<char>('a' + (std::strlen(text) + i) % 26 * (i % 7 != 6)) * (i % 7 != 6);
}
[[xcs::jit]] void g(char (&text)[200]) {
  for (int i = 0; i < 20; ++i)
    std::strcat(text, i % 2 ? "ab" : "c");
}
int main() {
  char text[200] = "start";
  f(text);
  g(text);
  for (char c : text)
    std::printf("%d ", c);
}
