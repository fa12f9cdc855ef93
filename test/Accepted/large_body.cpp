// RUN: %accept %s map
#include <cstdio>
#include <string>
#include <vector>
struct Token {
  enum Kind { word, number, space } kind;
  std::string text;
};
static std::vector<Token> split(const std::string &line) {
  std::vector<Token> tokens;
  for (char c : line) {
    Token::Kind kind = c >= '0' && c <= '9' ? Token::number : c == ' ' ? Token::space : Token::word;
    if (tokens.empty() || tokens.back().kind != kind)
      tokens.push_back({kind, ""});
    tokens.back().text += c;
  }
  return tokens;
}
[[xcs::jit]] void f(const std::vector<std::string> &lines, std::vector<std::string> &out) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string result;
    for (const Token &token : split(lines[i]))
      if (token.kind == Token::number)
        result += "<" + token.text + ">";
      else if (token.kind == Token::word)
        result.insert(0, token.text);
    out[i] = std::move(result);
  }
}
int main() {
  std::vector<std::string> lines, out(150);
  for (int i = 0; i < 150; ++i)
    lines.push_back("line " + std::to_string(i) + " has" + std::to_string(i * i) + " x");
  f(lines, out);
  for (const std::string &s : out)
    std::printf("%s\n", s.c_str());
}
