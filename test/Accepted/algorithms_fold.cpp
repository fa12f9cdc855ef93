// RUN: %accept %s reduce
// Algorithms that give one value, anywhere in an expression.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <limits>
#include <numeric>
#include <string>
#include <vector>
struct Item {
  int weight;
  std::string name;
};
static long squared(long x, long y) { return x * y; }
static bool isLong(const Item &item) { return item.name.size() > 4; }
struct Totals {
  std::vector<int> values;
  [[xcs::jit]] long sum() const {
    return std::accumulate(values.begin(), values.end(), 0L); // XCS: parallel reduce
  }
};
[[xcs::jit]] long weights(const std::vector<Item> &items) {
  return std::accumulate(items.begin(), items.end(), 0L, // XCS: parallel reduce
                         [](long s, const Item &x) { return s + x.weight; });
}
[[xcs::jit]] int wraps(const std::vector<int> &v, int start) {
  int sum = std::accumulate(v.begin(), v.end(), start); // XCS: parallel reduce
  return sum;
}
[[xcs::jit]] unsigned bits(const std::vector<unsigned> &v) {
  unsigned x = std::accumulate(v.begin(), v.end(), 0u, std::bit_xor<>()); // XCS: parallel reduce
  unsigned o = std::accumulate(v.begin(), v.end(), 0u, std::bit_or<unsigned>{}); // XCS: parallel reduce
  unsigned p = std::accumulate(v.begin(), v.end(), 1u, std::multiplies<>()); // XCS: parallel reduce
  return x + o * 3 + p * 5;
}
[[xcs::jit]] int greatest(const std::vector<int> &v) {
  return std::accumulate(v.begin(), v.end(), v[0], // XCS: parallel reduce
                         [](int s, int x) { return std::max(s, x); });
}
[[xcs::jit]] long products(const std::vector<long> &a, const std::vector<long> &b) {
  long plain = std::inner_product(a.begin(), a.end(), b.begin(), 5L); // XCS: parallel reduce
  long other = std::inner_product(a.begin(), a.end(), b.begin(), 0L, std::plus<>(), squared); // XCS: parallel reduce
  return plain * 3 + std::transform_reduce(a.begin(), a.end(), 1L, std::plus<>(), // XCS: parallel reduce
                                           [](long x) { return x * x; }) + other;
}
[[xcs::jit]] bool counts(const std::vector<Item> &items, const std::string &text, int limit) {
  if (std::count_if(items.begin(), items.end(), isLong) > limit) // XCS: parallel reduce
    return true;
  auto n = 2 * std::count_if(items.begin(), items.end(), [limit](const Item &x) { return x.weight > limit; }); // XCS: parallel reduce
  return n + std::count(text.begin(), text.end(), 'x') > 100; // XCS: parallel reduce
}
[[xcs::jit]] long extremes(const std::vector<double> &v) {
  long at = std::max_element(v.begin(), v.end()) - v.begin(); // XCS: parallel reduce
  return at * 1000000 + (std::min_element(v.begin(), v.end()) - v.begin()); // XCS: parallel reduce
}
[[xcs::jit]] int raw(const int *p, int n) { return *std::min_element(p, p + n) + p[n - 1]; } // XCS: parallel reduce

int main() {
  const int n = 20000;
  std::vector<Item> items;
  std::vector<int> ints;
  std::vector<unsigned> words;
  std::vector<long> a, b;
  std::vector<double> d;
  std::string text;
  unsigned x = 7;
  for (int i = 0; i < n; ++i) {
    x = x * 1664525u + 1013904223u;
    items.push_back({int(x >> 20), std::string(x >> 29, 'y')});
    ints.push_back(i % 2 ? 2000000000 : -2000000000);
    words.push_back(x | 1);
    a.push_back(x >> 16);
    b.push_back(x & 255);
    d.push_back(double(x >> 24));
    text += x >> 31 ? 'x' : 'z';
  }
  d[500] = std::numeric_limits<double>::quiet_NaN();
  Totals totals{ints};
  std::printf("%ld %ld %d %u %d\n", totals.sum(), weights(items), wraps(ints, 17), bits(words), greatest(ints));
  std::printf("%ld %d %d %ld %d\n", products(a, b), counts(items, text, 100), counts(items, text, 1 << 20), extremes(d),
              raw(ints.data(), n));
  d[0] = d[500];
  std::printf("%ld\n", extremes(d));
  std::printf("%d %ld\n", wraps({}, 3), Totals{}.sum());
}
