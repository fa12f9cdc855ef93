// RUN: %accept %s
#include <cstdio>
#include <vector>
[[xcs::jit]] void primes(int n, std::vector<int> &out) {
  for (int i = 2; i < n; ++i) {
    bool prime = true;
    for (int d = 2; d * d <= i; ++d)
      if (i % d == 0)
        prime = false;
    if (prime)
      out.push_back(i);
  }
}
int main() {
  std::vector<int> out;
  primes(1000, out);
  for (int x : out)
    std::printf("%d ", x);
}
