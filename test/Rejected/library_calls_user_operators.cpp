// RUN: %reject %s XCS1101
#include <algorithm>
#include <cstdio>
#include <numeric>
#include <utility>
#include <vector>
static int calls = 0;
struct Key {
  int k = 0;
  bool operator<(const Key &o) const { return ++calls, k < o.k; }
  bool operator==(const Key &o) const { return ++calls, k == o.k; }
  Key operator+(const Key &o) const { return {k + o.k + ++calls % 2}; }
};
[[xcs::jit]] void largest(std::vector<Key> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = std::max(v[i], Key{calls});
}
[[xcs::jit]] void equal(const std::vector<std::vector<Key>> &v, std::vector<int> &out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = (v[i] == v[0]) * 1000 + calls;
}
[[xcs::jit]] void pairs(const std::vector<std::pair<Key, int>> &v, std::vector<int> &out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = (v[i] < v[0]) * 1000 + calls;
}
[[xcs::jit]] void sums(const std::vector<std::vector<Key>> &v, std::vector<int> &out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] += std::accumulate(v[i].begin(), v[i].end(), Key{}).k;
}
int main() {
  std::vector<Key> a;
  std::vector<std::vector<Key>> b;
  std::vector<std::pair<Key, int>> c;
  for (int i = 0; i < 40; ++i) {
    a.push_back({i * 7 % 41});
    b.push_back({{i % 3}, {i % 5}, {1}});
    c.push_back({{i * 5 % 17}, i});
  }
  std::vector<int> out(40), out2(40);
  largest(a);
  equal(b, out);
  pairs(c, out2);
  sums(b, out);
  for (int i = 0; i < 40; ++i)
    std::printf("%d %d %d\n", a[i].k, out[i], out2[i]);
}
