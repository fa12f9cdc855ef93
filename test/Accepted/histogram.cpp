// RUN: %accept %s --unreached
#include <array>
#include <cstdint>
#include <cstdio>
#include <span>
#include <vector>
struct Counts {
  std::array<unsigned short, 7> small{};
  std::vector<long> large;
  void add(const std::vector<int> &v);
};
[[xcs::jit]] void Counts::add(const std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel histogram
    ++small[v[i] % 7];
    large[v[i] % 50] += v[i];
  }
}
[[xcs::jit]] int plain(const std::vector<int> &v) {
  int h[16] = {}, odd = 0;
  unsigned bits[4] = {0, 1, 2, 3};
  for (int x : v) { // XCS: parallel histogram
    h[x & 15]--;
    h[x % 3] = h[x % 3] + 2;
    bits[x & 3] |= 1u << (x % 31);
    odd += x & 1;
  }
  int sum = odd;
  for (int i = 0; i < 16; ++i)
    sum = sum * 31 + h[i];
  return sum ^ static_cast<int>(bits[0] ^ bits[1] ^ bits[2] ^ bits[3]);
}
[[xcs::jit]] void letters(const std::vector<short> &text, std::span<std::uint32_t> counts) {
  for (short c : text) // XCS: parallel histogram
    counts[c & 255] += 1;
}
[[xcs::jit]] void many(const std::vector<int> &v, std::vector<int> &h) {
  for (int x : v) // XCS: guarded histogram
    h[x]++;
}
int main() {
  std::vector<int> v(5000);
  std::vector<short> text;
  for (int i = 0; i < 5000; ++i) {
    v[i] = (i * 7919) % 1000;
    text.push_back(static_cast<short>('a' + i * i % 26));
  }
  Counts counts;
  counts.large.resize(50, 1);
  counts.add(v);
  for (unsigned x : counts.small)
    std::printf("%u ", x);
  for (long x : counts.large)
    std::printf("%ld ", x);
  std::vector<std::uint32_t> found(256);
  letters(text, found);
  for (unsigned x : found)
    std::printf("%u ", x);
  std::vector<int> h(1000), few{3, 3, 3};
  many(v, h); // more elements than pay for copies
  many(few, h);
  many(h, few = std::vector<int>(6000)); // all of one element
  std::printf("%d %d %d %d\n", plain(v), h[3], few[5], few[6]);
}
