// RUN: %accept %s
// Against the loop counter, and with a step in the loop header.
#include <cstdio>
#include <vector>
[[xcs::jit]] int mirror(std::vector<int> &out, const std::vector<int> &in, int n) {
  int j = n - 1, k = 0;
  for (int i = 0; i < n; ++i) { // XCS: guarded map
    out[j] = in[i];
    --j;
  }
  for (int i = 0; i + 1 < n; i += 2) { // XCS: guarded map
    out[k] += in[i];
    k += 2;
  }
  return j * 1000 + k;
}
int main() {
  for (int n : {0, 1, 2, 3, 401}) {
    std::vector<int> in(n), out(n);
    for (int i = 0; i < n; ++i)
      in[i] = i * 5;
    std::printf("%d\n", mirror(out, in, n));
    for (int x : out)
      std::printf("%d\n", x);
  }
}
