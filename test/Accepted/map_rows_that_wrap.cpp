// RUN: %accept %s map
// Row lengths that are negative, or zero, modulo 2^64: rows may then overlap, which is found out at run time.
#include <cstddef>
#include <cstdio>
#include <vector>
[[xcs::jit]] void rows(std::vector<int> &v, std::size_t base, int k, int n) {
  for (int i = 0; i < n; ++i) { // XCS: guarded map
    for (int j = 0; j < 10; ++j)
      v[base + (std::size_t)i * (std::size_t)k + (std::size_t)j] = i * 7 + j;
  }
}
[[xcs::jit]] void single(std::vector<int> &v, int k, int n) {
  for (int i = 1; i <= n; ++i) // XCS: guarded map
    v[(std::size_t)i * (std::size_t)k + (std::size_t)i] = i;
}
[[xcs::jit]] void longer(std::vector<int> &v, std::size_t base, std::size_t k, int n) {
  for (int i = 0; i < n; ++i) { // XCS: guarded map
    for (int j = 0; j < 10; ++j)
      v[base + (std::size_t)i * (k + 10) + (std::size_t)j] = i * 3 + j;
  }
}
static void print(const char *name, const std::vector<int> &v) {
  unsigned sum = 0;
  for (std::size_t i = 0; i < v.size(); ++i)
    sum = sum * 31 + (unsigned)v[i];
  std::printf("%s %u\n", name, sum);
}
int main() {
  const int n = 3000;
  for (int k : {10, 12, 3, -1, -10, 0}) {
    std::vector<int> v(std::size_t(n) * 30 + 100);
    rows(v, k < 0 ? v.size() / 2 : 0, k, n);
    print("rows", v);
  }
  for (int k : {2, 0, -1}) {
    std::vector<int> v(std::size_t(n) * 4 + 100);
    single(v, k, n);
    print("single", v);
  }
  for (std::size_t k : {std::size_t(0), std::size_t(3), std::size_t(0) - 11, std::size_t(0) - 10}) {
    std::vector<int> v(std::size_t(n) * 14 + 100);
    longer(v, k > 100 ? v.size() / 2 : 0, k, n);
    print("longer", v);
  }
}
