// RUN: %reject %s XCS1301
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>
[[xcs::jit]] void f(char *text, std::vector<std::string> &out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = std::strtok(i == 0 ? text : nullptr, ",");
}
int main() {
  std::string text;
  for (int i = 0; i < 50; ++i)
    text += std::to_string(i * i) + ",";
  std::vector<std::string> out(50);
  f(text.data(), out);
  for (const std::string &s : out)
    std::printf("%s\n", s.c_str());
}
