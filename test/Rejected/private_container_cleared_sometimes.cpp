// RUN: %reject %s XCS
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &out, const std::vector<int> &in) {
  std::vector<int> seen;
  for (std::size_t i = 0; i < in.size(); ++i) {
    if (in[i] % 4 == 0)
      seen.clear();
    seen.resize(seen.size() + 1);
    out[i] = static_cast<int>(seen.size());
  }
}
int main() {
  std::vector<int> in(200), out(200);
  for (int i = 0; i < 200; ++i)
    in[i] = i * 3;
  f(out, in);
  for (int x : out)
    std::printf("%d\n", x);
}
