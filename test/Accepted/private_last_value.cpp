// RUN: %accept %s
// What the last iteration leaves is looked at after the loop; without iterations nothing changes.
#include <cstdio>
#include <vector>
[[xcs::jit]] long last(std::vector<int> &out, const std::vector<int> &in) {
  int t = -1;
  long square = -2;
  for (std::size_t i = 0; i < in.size(); ++i) { // XCS: parallel map
    t = in[i] + 1;
    square = static_cast<long>(t) * t;
    out[i] = t / 2;
  }
  return t * 1000000L + square;
}
int main() {
  for (int n : {0, 1, 2, 3, 50, 1001}) {
    std::vector<int> in(n), out(n);
    for (int i = 0; i < n; ++i)
      in[i] = i * 3 % 101;
    std::printf("%ld\n", last(out, in));
    for (int x : out)
      std::printf("%d\n", x);
  }
}
