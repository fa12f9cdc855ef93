// RUN: %accept %s map
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <vector>
[[xcs::jit]] void f(const std::vector<double> &in, std::vector<std::uint64_t> &out) {
  for (std::size_t i = 0; i < in.size(); ++i) {
    std::uint64_t bits;
    std::memcpy(&bits, &in[i], sizeof bits);
    bits ^= bits >> 29;
    out[i] = bits * 0x9e3779b97f4a7c15u;
  }
}
int main() {
  std::vector<double> in;
  for (int i = 0; i < 300; ++i)
    in.push_back(i * 0.1);
  std::vector<std::uint64_t> out(300);
  f(in, out);
  for (std::uint64_t x : out)
    std::printf("%llx\n", static_cast<unsigned long long>(x));
}
