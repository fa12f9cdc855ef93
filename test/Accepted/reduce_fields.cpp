// RUN: %accept %s
// Accumulators that are members, elements, referents; null pointers that the source does not follow.
#include <array>
#include <cstdio>
#include <vector>
struct Inner {
  long total = 0;
  int least = 1 << 30;
};
struct Tally {
  int n = 0;
  long sum = 100;
  Inner inner;
  std::array<unsigned, 3> bins{};
  void add(const std::vector<int> &v);
};
[[xcs::jit]] void Tally::add(const std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel reduce
    if (v[i] > 3)
      ++n;
    sum += v[i];
    this->inner.total -= v[i];
    if (v[i] < inner.least)
      inner.least = v[i];
  }
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel reduce
    bins[2] ^= v[i];
}
[[xcs::jit]] void into(const std::vector<int> &v, long &total, Tally &tally) {
  for (int x : v) { // XCS: guarded reduce
    total += x;
    tally.inner.total += 2L * x;
  }
}
[[xcs::jit]] void behind(const std::vector<int> &v, long *total) {
  for (int x : v) // XCS: parallel reduce
    if (x > 1000)
      *total += x;
}
[[xcs::jit]] void columns(const std::vector<std::vector<int>> &m, std::vector<long> &sums) {
  for (std::size_t j = 0; j < sums.size(); ++j)
    for (std::size_t i = 0; i < m.size(); ++i)
      sums[j] += m[i][j];
}
int main() {
  std::vector<int> v(500);
  for (int i = 0; i < 500; ++i)
    v[i] = (i * 31) % 97 - 20;
  Tally tally;
  tally.add(v);
  long total = 5;
  into(v, total, tally);
  behind(v, nullptr);
  behind(v, &total);
  v[250] = 2000;
  behind(v, &total);
  std::vector<std::vector<int>> m(40, std::vector<int>(30, 2));
  std::vector<long> sums(30, 1);
  columns(m, sums);
  std::printf("%d %ld %ld %d %u %ld %ld\n", tally.n, tally.sum, tally.inner.total, tally.inner.least, tally.bins[2], total,
              sums[29]);
}
