// RUN: %reject %s XCS1001
#include <cstdio>
#include <string>
#include <vector>
[[xcs::jit]] void f(const std::vector<std::string> &words, std::vector<std::string> &lines) {
  std::string line;
  for (const std::string &word : words) {
    if (line.size() + word.size() > 20) {
      lines.push_back(line);
      line.clear();
    }
    line += word + " ";
  }
  lines.push_back(line);
}
int main() {
  std::vector<std::string> words, lines;
  for (int i = 0; i < 60; ++i)
    words.push_back(std::string(i * 7 % 9 + 1, static_cast<char>('a' + i % 26)));
  f(words, lines);
  for (const std::string &s : lines)
    std::printf("%s|\n", s.c_str());
}
