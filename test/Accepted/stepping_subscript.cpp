// RUN: %accept %s
// Subscripts that move on by constants beside the loop counter; their values after the loop.
#include <cstdio>
#include <vector>
[[xcs::jit]] long pack(std::vector<int> &out, const std::vector<int> &in) {
  int k = 3;
  std::size_t back = out.size();
  for (std::size_t i = 0; i < in.size(); ++i) { // XCS: guarded map
    out[k] = in[i];
    k += 2;
    out[k - 1] = -in[i];
    back = back - 1;
  }
  return k * 1000L + static_cast<long>(back);
}
int main() {
  for (int n : {0, 1, 2, 500}) {
    std::vector<int> in(n), out(2 * n + 4);
    for (int i = 0; i < n; ++i)
      in[i] = i * i % 97;
    std::printf("%ld\n", pack(out, in));
    for (int x : out)
      std::printf("%d\n", x);
  }
}
