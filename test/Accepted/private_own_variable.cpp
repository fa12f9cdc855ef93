// RUN: %accept %s
// The loop variable declared outside: of several types, with steps, downwards, and read after the loop.
#include <cstdio>
#include <vector>
[[xcs::jit]] long all(std::vector<int> &v, int n) {
  unsigned char c;
  long l;
  std::size_t z;
  int i = 77;
  long sum = 0;
  for (c = 0; c < 200; ++c) // XCS: parallel map
    v[c] += c;
  sum = sum * 3 + c;
  for (l = 10; l <= n; l += 7) // XCS: parallel map
    v[l % 5 + l] -= 1;
  sum = sum * 3 + l;
  for (z = v.size() - 1; z > 3; --z) // XCS: parallel map
    v[z] *= 2;
  sum = sum * 3 + static_cast<long>(z);
  for (i = n - 1; i >= 0; i -= 3) // XCS: parallel map
    v[i] ^= 1;
  return sum * 3 + i;
}
int main() {
  for (int n : {0, 5, 9, 10, 11, 100, 250}) {
    std::vector<int> v(300, n);
    std::printf("%ld\n", all(v, n));
    for (int x : v)
      std::printf("%d ", x);
    std::printf("\n");
  }
}
