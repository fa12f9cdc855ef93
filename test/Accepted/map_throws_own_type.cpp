// RUN: %accept %s map
#include <cstdio>
#include <string>
#include <vector>
struct Error {
  std::string what;
  int line;
};
struct SyntaxError : Error {};
static double evaluate(const std::string &text, int line) {
  double value = 0;
  for (char c : text) {
    if (c == '?')
      throw SyntaxError{{text, line}};
    value = value * 0.5 + c;
  }
  return value;
}
[[xcs::jit]] void f(const std::vector<std::string> &in, std::vector<double> &out) {
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i] = evaluate(in[i], static_cast<int>(i) + 1);
}
int main() {
  std::vector<std::string> in;
  for (int i = 0; i < 150; ++i)
    in.push_back(std::to_string(i * i) + (i % 60 == 59 ? "?" : "+"));
  std::vector<double> out(150, -1);
  try {
    f(in, out);
  } catch (const SyntaxError &e) {
    std::printf("%s in line %d\n", e.what.c_str(), e.line);
  }
  for (double x : out)
    std::printf("%a ", x);
}
