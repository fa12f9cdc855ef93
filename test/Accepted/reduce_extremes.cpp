// RUN: %accept %s
#include <algorithm>
#include <climits>
#include <cstdio>
#include <vector>
[[xcs::jit]] void extremes(const std::vector<int> &v, std::vector<long> &results) {
  int a = v[0], b = v[0], c = INT_MIN, d = INT_MAX;
  for (std::size_t i = 1; i < v.size(); ++i) // XCS: parallel reduce
    if (v[i] > a)
      a = v[i];
  for (int x : v) // XCS: parallel reduce
    b = std::min(b, x);
  for (int x : v) { // XCS: parallel reduce
    c = x > c ? x : c;
    d = d < x ? d : x;
  }
  long wide = 17;
  for (int x : v) // XCS: parallel reduce
    wide = std::max<long>(x, wide);
  int odd = -1000;
  for (int x : v) // XCS: parallel reduce
    if (x % 2 != 0 && x >= odd)
      odd = x;
  unsigned char small = 200;
  for (int x : v) { // XCS: parallel reduce
    unsigned char y = static_cast<unsigned char>(x);
    if (!(y >= small))
      small = y;
  }
  int none = 5000;
  for (int x : v) // XCS: parallel reduce
    if (x < -100000)
      none = std::min(none, x);
  results = {a, b, c, d, wide, odd, small, none};
}
int main() {
  std::vector<int> v(1234);
  for (int i = 0; i < 1234; ++i)
    v[i] = (i * 7919) % 4001 - 2000;
  std::vector<long> results;
  extremes(v, results);
  for (long x : results)
    std::printf("%ld\n", x);
}
