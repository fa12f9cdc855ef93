// RUN: %reject %s XCS1104
#include <cstdio>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>
[[xcs::jit]] void f(const std::string &text, std::vector<int> &out) {
  std::istringstream in(text);
  for (std::istream_iterator<int> it(in), end; it != end; ++it)
    out.push_back(*it * 2);
}
int main() {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += std::to_string(i * i) + " ";
  std::vector<int> out;
  f(text, out);
  for (int x : out)
    std::printf("%d ", x);
}
