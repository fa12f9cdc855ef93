// RUN: %reject %s XCS
// A pointer from before the loop leads to its elements.
#include <cstdio>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &out, const std::vector<int> &in) {
  std::vector<int> t(4);
  const int *first = t.data();
  for (std::size_t i = 0; i < in.size(); ++i) {
    t.assign(4, in[i]);
    out[i] = *first;
  }
}
int main() {
  std::vector<int> in(200), out(200);
  for (int i = 0; i < 200; ++i)
    in[i] = 200 - i;
  f(out, in);
  for (int x : out)
    std::printf("%d\n", x);
}
