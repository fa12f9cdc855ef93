// RUN: %accept %s 1 search
// What the compiler itself has to work out stays as it is.
#include <algorithm>
#include <array>
#include <bitset>
#include <cstdio>
#include <vector>

constexpr std::array<int, 4> numbers{1, 2, 3, 4};

[[xcs::jit]] int constant(const std::vector<int> &v) {
  constexpr bool known = std::any_of(numbers.begin(), numbers.end(), [](int x) { return x > 2; });
  static_assert(std::all_of(numbers.begin(), numbers.end(), [](int x) { return x > 0; }));
  const bool more = std::any_of(v.begin(), v.end(), [](int x) { return x > 2; }); // XCS: parallel search
  return (known ? 1 : 2) + (more ? 10 : 20);
}

int main() { std::printf("%d %d\n", constant({1, 2, 3}), constant({1, 2})); }
