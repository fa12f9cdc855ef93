// RUN: %reject %s XCS1604
#include <cstdio>
#include <string>
[[xcs::io]] std::string ask(const std::string &question);
[[xcs::jit]] std::string f(std::string text) {
  text = ask(text);
  text = ask(text);
  text = ask(text);
  return text;
}
int main() { std::printf("%s\n", f("who").c_str()); }
std::string ask(const std::string &question) { return question + "?" + std::to_string(question.size()); }
