// RUN: %accept %s
// Every form of a loop header, with limits at the ends of the types.
#include <cstdint>
#include <cstdio>
#include <vector>
static std::vector<long> seen(70000, 0);
enum { Count = 40 };
[[xcs::jit]] void headers(std::vector<long> &v, int n, int s, long base, const std::vector<int> &sizes) {
  for (int i = 0, e = n / 2; i < e; i++) // XCS: parallel map
    v[i] += 1;
  for (int i = n - 1; i >= 0; --i) // XCS: parallel map
    v[i] += 2;
  for (int i = n; i > 0; i -= 3) // XCS: parallel map
    v[i - 1] += 3;
  for (int i = 0; i <= n - 1; i += 2) // XCS: parallel map
    v[i] += 4;
  for (int i = 0; n != i; ++i) // XCS: parallel map
    v[i] += 5;
  for (unsigned i = 0; i < Count; i = i + 1)
    v[i] += 6;
  for (std::size_t i{0}; i < sizes.size(); ++i) // XCS: parallel map
    v[i] += sizes[i];
  for (auto i = 0u; i < 50; i += 7u) // XCS: parallel map
    v[i] += 8;
  for (int i = 0; i < n; i += s) // XCS: parallel map
    v[i] += 9;
  for (long i = base; i < base + 10; ++i) // XCS: parallel map
    v[i - base] += 10;
}
[[xcs::jit]] void limits(std::vector<long> &v) {
  for (std::uint8_t i = 3; i < 255; ++i)
    v[i] += 11;
  for (std::uint16_t i = 0; i < 65535; i += 5)
    v[i] += 12;
  for (std::int64_t i = INT64_MAX - 20; i < INT64_MAX; ++i)
    v[i - (INT64_MAX - 20)] += 13;
  for (int i = INT32_MAX - 9; i <= INT32_MAX - 1; ++i)
    v[i - (INT32_MAX - 9)] += 14;
  for (int i = INT32_MIN + 9; i > INT32_MIN; --i)
    v[i - INT32_MIN] += 15;
}
int main() {
  std::vector<int> sizes{5, 6, 7, 8};
  for (int n : {0, 1, 2, 33, 64})
    for (int s : {1, 4, 100})
      headers(seen, n, s, n * 100L, sizes);
  limits(seen);
  for (std::size_t i = 0; i < seen.size(); ++i)
    if (seen[i])
      std::printf("%zu:%ld ", i, seen[i]);
}
