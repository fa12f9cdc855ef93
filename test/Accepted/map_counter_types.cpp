// RUN: %accept %s map
#include <cstdint>
#include <cstdio>
#include <vector>
template <typename I> [[xcs::jit]] void fill(std::vector<int> &v, I first, I last) {
  for (I i = first; i < last; ++i)
    v[static_cast<std::size_t>(i)] += static_cast<int>(i) * 3;
}
int main() {
  std::vector<int> v(300);
  fill<std::int8_t>(v, 3, 127);
  fill<std::uint8_t>(v, 3, 255);
  fill<short>(v, 0, 300);
  fill<unsigned>(v, 7, 299);
  fill<long long>(v, 1, 200);
  fill<std::uint64_t>(v, 0, 0);
  for (int x : v)
    std::printf("%d ", x);
}
