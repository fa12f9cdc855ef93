// RUN: %reject %s XCS1008
#include <cstdio>
#include <vector>
struct Mask {
  std::vector<bool> bits;
};
[[xcs::jit]] void f(Mask &mask) {
  for (auto &&bit : mask.bits)
    bit = !bit; // a proxy: 64 neighbours share one word
}
int main() {
  Mask mask{std::vector<bool>(300)};
  for (std::size_t i = 0; i < 300; i += 7)
    mask.bits[i] = true;
  f(mask);
  for (bool x : mask.bits)
    std::printf("%d", x);
}
