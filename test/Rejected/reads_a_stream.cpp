// RUN: %reject %s XCS1302
#include <cstdio>
#include <sstream>
#include <string>
#include <vector>
[[xcs::jit]] void numbers(std::istream &in, std::vector<int> &out) {
  for (int &x : out)
    in >> x;
}
[[xcs::jit]] void lines(std::istream &in, std::vector<std::string> &out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    std::getline(in, out[i], ';');
}
int main() {
  std::string text;
  for (int i = 0; i < 100; ++i)
    text += std::to_string(i * i) + (i < 50 ? " " : ";");
  std::istringstream in(text);
  std::vector<int> a(50);
  std::vector<std::string> b(50);
  numbers(in, a);
  lines(in, b);
  for (int i = 0; i < 50; ++i)
    std::printf("%d %s\n", a[i], b[i].c_str());
}
