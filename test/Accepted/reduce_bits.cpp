// RUN: %accept %s
#include <cstdint>
#include <cstdio>
#include <vector>
[[xcs::jit]] void bits(const std::vector<std::uint16_t> &v, std::vector<long> &results) {
  std::uint16_t all = 0xff0f, any = 1, odd = 0x1234;
  for (std::uint16_t x : v) { // XCS: parallel reduce
    all &= x | 0x100;
    any |= x;
    odd ^= x;
  }
  int signed_all = -1;
  for (std::uint16_t x : v) // XCS: parallel reduce
    signed_all = signed_all & ~(x & 6);
  bool ok = true, found = false, parity = true;
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel reduce
    ok &= v[i] < 60000;
    found |= v[i] == 777;
    parity ^= v[i] > 1000;
  }
  bool low = true;
  for (std::uint16_t x : v) // XCS: parallel reduce
    low &= x; // bit 0 of x
  bool none = false;
  for (std::uint16_t x : v) // XCS: parallel reduce
    none |= x & 0x8000;
  results = {all, any, odd, signed_all, ok, found, parity, low, none};
}
int main() {
  std::vector<std::uint16_t> v(2000);
  for (int i = 0; i < 2000; ++i)
    v[i] = static_cast<std::uint16_t>(i * 17 | 1);
  std::vector<long> results;
  bits(v, results);
  for (long x : results)
    std::printf("%ld\n", x);
  v[1999] = 65000;
  v[5] = 777;
  v[100] = 2;
  bits(v, results);
  for (long x : results)
    std::printf("%ld\n", x);
}
