// RUN: %reject %s XCS1001
#include <cstdio>
#include <string>
#include <vector>
[[xcs::io]] std::string ask(const std::string &prompt);
[[xcs::jit]] void chat(const std::vector<std::string> &questions, std::vector<std::string> &answers) {
  std::string context;
  for (const std::string &question : questions) {
    std::string answer = ask(context + question);
    context += answer.substr(0, 3);
    answers.push_back(answer);
  }
}
int main() {
  std::vector<std::string> questions, answers;
  for (int i = 0; i < 12; ++i)
    questions.push_back("why " + std::to_string(i * i) + "?");
  chat(questions, answers);
  for (const std::string &s : answers)
    std::printf("%s\n", s.c_str());
}
std::string ask(const std::string &prompt) { return std::to_string(prompt.size()) + prompt; }
