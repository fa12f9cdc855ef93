// RUN: %reject %s XCS1101
#include <bitset>
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &in, std::bitset<200> &bits) {
  for (std::size_t i = 0; i < in.size(); ++i)
    bits[i] = in[i] % 3 == 1;
}
int main() {
  std::vector<int> in;
  for (int i = 0; i < 200; ++i)
    in.push_back(i * i);
  std::bitset<200> bits;
  f(in, bits);
  std::printf("%s\n", bits.to_string().c_str());
}
