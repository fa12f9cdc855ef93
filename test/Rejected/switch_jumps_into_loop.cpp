// RUN: %reject %s XCS1203
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<int> &out, std::size_t n) {
  std::size_t i = 0, turns = (n + 3) / 4;
  switch (n % 4) {
  case 0:
    do {
      out[i] = in[i], ++i;
      [[fallthrough]];
    case 3:
      out[i] = in[i] * 3, ++i;
      [[fallthrough]];
    case 2:
      out[i] = in[i] * 2, ++i;
      [[fallthrough]];
    case 1:
      out[i] = -in[i], ++i;
    } while (--turns > 0);
  }
}
int main() {
  std::vector<int> in, out(63);
  for (int i = 0; i < 63; ++i)
    in.push_back(i);
  f(in, out, 63);
  for (int x : out)
    std::printf("%d ", x);
}
