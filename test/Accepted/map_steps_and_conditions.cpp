// RUN: %accept %s
// What steps and conditions tell of subscripts.
#include <algorithm>
#include <cstdio>
#include <vector>
using Numbers = std::vector<int>;
[[xcs::jit]] void pairs(Numbers &a) {
  for (std::size_t i = 0; i + 1 < a.size(); i += 2) // XCS: parallel map
    a[i] = a[i + 1] * 3;
}
[[xcs::jit]] void signedPairs(Numbers &a, int n) {
  for (int i = 0; i + 1 < n; i += 2) // XCS: parallel map
    a[i] = a[i + 1] + 1;
}
[[xcs::jit]] void even(Numbers &a) {
  for (std::size_t i = 0; i + 1 < a.size(); ++i) // XCS: parallel map
    if (i % 2 == 0)
      a[i] = a[i + 1] - 5;
}
[[xcs::jit]] void odd(Numbers &a, int n) {
  for (int i = 1; i < n; ++i) { // XCS: parallel map
    if (i % 2 == 0)
      continue;
    a[i] += a[i - 1];
  }
}
[[xcs::jit]] void mirrored(Numbers &a, int n) {
  for (int i = 0; i < n; ++i) // XCS: parallel map
    for (int j = 0; j < n; ++j)
      if (j < i)
        a[i * n + j] = a[j * n + i];
}
[[xcs::jit]] void blocks(Numbers &a, int n, int size) {
  for (int b = 0; b < n; b += size) // XCS: parallel map
    for (int i = b; i < std::min(b + size, n); ++i)
      a[i] = a[i] * 2 + b;
}
[[xcs::jit]] void halves(Numbers &a, int n) {
  for (int i = 0; i < n; ++i) // XCS: parallel map
    if (i < n / 2)
      a[i] = a[n - 1 - i];
}
int main() {
  Numbers a(400);
  for (std::size_t i = 0; i < a.size(); ++i)
    a[i] = static_cast<int>(i * 37 % 101);
  auto show = [&] {
    for (int x : a)
      std::printf("%d ", x);
    std::puts("");
  };
  pairs(a), show();
  signedPairs(a, 399), show();
  even(a), show();
  odd(a, 400), show();
  mirrored(a, 20), show();
  blocks(a, 390, 7), show();
  blocks(a, 390, 1000), show();
  halves(a, 399), show();
  Numbers none;
  pairs(none), even(none), blocks(none, 0, 3);
}
