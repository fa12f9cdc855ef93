// RUN: %reject %s XCS1305
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>
[[xcs::jit]] void f(const std::vector<std::string> &in, std::vector<long> &out) {
  for (std::size_t i = 0; i < in.size(); ++i) {
    long value = std::strtol(in[i].c_str(), nullptr, 10);
    out[i] = errno == ERANGE ? -1 : value; // of this or of any earlier number
  }
}
int main() {
  std::vector<std::string> in;
  for (int i = 0; i < 50; ++i)
    in.push_back(std::to_string(i) + (i == 20 ? "00000000000000000000000000" : ""));
  std::vector<long> out(50);
  errno = 0;
  f(in, out);
  for (long x : out)
    std::printf("%ld ", x);
}
