// RUN: %accept %s map
#include <array>
#include <cstdio>
#include <vector>
static constexpr std::array<int, 8> weights = [] {
  std::array<int, 8> w{};
  for (int i = 0; i < 8; ++i)
    w[i] = i * i + 1;
  return w;
}();
static const char *const digits = "0123456789abcdef";
[[xcs::jit]] void f(std::vector<int> &v) {
  static constexpr int primes[] = {2, 3, 5, 7, 11};
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = v[i] * weights[i % 8] + primes[i % 5] + digits[v[i] & 15];
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 300; ++i)
    v.push_back(i * 13);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
