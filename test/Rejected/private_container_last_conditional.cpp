// RUN: %identity %s
#include <cstdio>
#include <string>
#include <vector>
[[xcs::jit]] int f(std::vector<int> &out, const std::vector<int> &in) {
  std::string t;
  for (std::size_t i = 0; i < in.size(); ++i) // XCS: sequential XCS1208
    if (in[i] % 3) {
      t = std::to_string(in[i]);
      out[i] = static_cast<int>(t.size());
    }
  return static_cast<int>(t.size());
}
int main() {
  std::vector<int> in(200), out(200);
  for (int i = 0; i < 200; ++i)
    in[i] = 999 - i;
  in[199] = 3;
  std::printf("%d\n", f(out, in));
  for (int x : out)
    std::printf("%d\n", x);
}
