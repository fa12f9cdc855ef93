// RUN: %reject %s XCS
// What it is assigned comes from what the iteration before has left.
#include <cstdio>
#include <string>
#include <vector>
[[xcs::jit]] void f(std::vector<std::string> &out, const std::vector<int> &in) {
  std::string t = "0";
  for (std::size_t i = 0; i < in.size(); ++i) {
    t = t.substr(0, 9) + std::to_string(in[i]);
    out[i] = t;
  }
}
int main() {
  std::vector<int> in(200);
  std::vector<std::string> out(200);
  for (int i = 0; i < 200; ++i)
    in[i] = 200 - i;
  f(out, in);
  for (const std::string &x : out)
    std::printf("%s\n", x.c_str());
}
