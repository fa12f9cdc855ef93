// RUN: %accept %s
// Both kinds at once, in an inner position, with a narrow counter that wraps.
#include <cstdio>
#include <vector>
[[xcs::jit]] int both(std::vector<int> &out, const std::vector<int> &in) {
  int n = static_cast<int>(in.size()), t, j, row = 0;
  unsigned char seen = 250;
  for (int i = 0; i < n; ++i) { // XCS: guarded map
    t = in[i];
    for (j = 0; j < 4; ++j)
      out[row + j] = t * j + seen;
    row += 4;
    seen++;
  }
  return row + seen;
}
int main() {
  for (int n : {0, 1, 90}) {
    std::vector<int> in(n), out(4 * n);
    for (int i = 0; i < n; ++i)
      in[i] = i - 40;
    std::printf("%d\n", both(out, in));
    for (int x : out)
      std::printf("%d\n", x);
  }
}
