// RUN: %accept %s 9 reduce
// Sums and products of integers, in all the ways to write them; parts may leave the type where the sum does not.
#include <climits>
#include <cstdint>
#include <cstdio>
#include <vector>
[[xcs::jit]] void sums(const std::vector<int> &v, const std::vector<long> &w, std::vector<long> &results) {
  int s = 7;
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel reduce
    s += v[i];
  long t = -1;
  for (int x : v) // XCS: parallel reduce
    t = t + x;
  for (int x : v) // XCS: parallel reduce
    t = x * 2 + t;
  unsigned u = 3;
  for (int x : v) // XCS: parallel reduce
    u -= x;
  short narrow = 5;
  for (long x : w) // XCS: parallel reduce
    narrow += x;
  unsigned char product = 1;
  for (int x : v) // XCS: parallel reduce
    product *= (2 * x + 1);
  long long both = 0;
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel reduce
    both += v[i];
    both = both - w[i] + 3;
  }
  std::size_t count = 0;
  for (int x : v) // XCS: parallel reduce
    if (x > 3)
      ++count;
    else if (x < -3)
      count--;
  // Never below INT_MIN and never above INT_MAX; but half of the terms by themselves are.
  int edge = INT_MIN;
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel reduce
    edge = edge + (i < 3 ? INT_MAX : i < 6 ? (i == 3 ? 2 : 0) : i == 6 ? INT_MIN : 0);
  results = {s, t, static_cast<long>(u), narrow, product, static_cast<long>(both), static_cast<long>(count), edge};
}
int main() {
  std::vector<int> v(1000);
  std::vector<long> w(1000), results;
  for (int i = 0; i < 1000; ++i) {
    v[i] = (i * 7919) % 201 - 100;
    w[i] = i * 1234567891011L;
  }
  sums(v, w, results);
  for (long x : results)
    std::printf("%ld\n", x);
}
