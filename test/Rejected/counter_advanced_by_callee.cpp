// RUN: %reject %s XCS1204
#include <cstdio>
#include <string>
#include <vector>
static int number(const std::string &text, std::size_t &i) {
  int n = 0;
  while (i + 1 < text.size() && text[i] != ' ')
    n = n * 10 + (text[i++] - '0');
  return n;
}
[[xcs::jit]] void f(const std::string &text, std::vector<int> &out) {
  for (std::size_t i = 0; i < text.size(); ++i)
    out.push_back(number(text, i)); // takes i by reference
}
int main() {
  std::string text;
  for (int i = 0; i < 60; ++i)
    text += std::to_string(i * i) + " ";
  std::vector<int> out;
  f(text, out);
  for (int x : out)
    std::printf("%d ", x);
}
