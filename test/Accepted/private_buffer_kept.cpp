// RUN: %accept %s
// The array of the last iteration is looked at after the loop.
#include <cstdio>
#include <vector>
[[xcs::jit]] int histogram(std::vector<int> &best, const std::vector<unsigned> &in) {
  int counts[16] = {7};
  for (std::size_t i = 0; i < in.size(); ++i) { // XCS: parallel map
    for (int k = 0; k < 16; ++k)
      counts[k] = 0;
    for (unsigned x = in[i]; x != 0; x >>= 4)
      counts[x & 15]++;
    int most = 0;
    for (int k = 1; k < 16; ++k)
      if (counts[k] > counts[most])
        most = k;
    best[i] = most;
  }
  int sum = 0;
  for (int k = 0; k < 16; ++k)
    sum = sum * 3 + counts[k];
  return sum;
}
int main() {
  for (int n : {0, 1, 2, 300}) {
    std::vector<unsigned> in(n);
    for (int i = 0; i < n; ++i)
      in[i] = i * 2654435761u;
    std::vector<int> best(n);
    std::printf("%d\n", histogram(best, in));
    for (int x : best)
      std::printf("%d\n", x);
  }
}
