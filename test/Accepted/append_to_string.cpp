// RUN: %accept %s append
#include <cstdio>
#include <string>
#include <vector>
[[xcs::jit]] std::string f(const std::vector<int> &in) {
  std::string out = ">";
  for (int x : in)
    if (x % 7 != 0)
      out.push_back(static_cast<char>('a' + x % 26));
  return out;
}
int main() {
  std::vector<int> in;
  for (int i = 0; i < 400; ++i)
    in.push_back(i * 17 % 301);
  std::printf("%s\n", f(in).c_str());
}
