// RUN: %reject %s XCS
// Halves of one array that share an element, read a neighbour, or come in the wrong order.
#include <cstdio>
[[xcs::jit]] void smooth(int *a, int lo, int hi) {
  if (hi - lo < 3) {
    a[lo] = a[lo] * 3 + 1;
    a[hi - 1] ^= 5;
    return;
  }
  int mid = lo + (hi - lo) / 2;
  smooth(a, lo, mid + 1);
  smooth(a, mid, hi);
}
[[xcs::jit]] void carry(int *a, int lo, int hi) {
  if (hi - lo < 3) {
    a[lo + 1] ^= a[lo] + 3;
    a[hi] ^= a[hi - 1] + 1;
    return;
  }
  int mid = lo + (hi - lo) / 2;
  carry(a, lo, mid);
  carry(a, mid, hi);
}
int main() {
  int a[101];
  for (int i = 0; i < 101; ++i)
    a[i] = i % 7;
  smooth(a, 0, 100);
  carry(a, 0, 100);
  unsigned sum = 0;
  for (int x : a)
    sum = sum * 31 + static_cast<unsigned>(x);
  std::printf("%u\n", sum);
}
