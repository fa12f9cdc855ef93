// RUN: %reject %s XCS1604
// Whoever catches the exception sees whether the second container has been moved from.
#include <cstdio>
#include <exception>
#include <utility>
#include <vector>
[[xcs::jit]] std::vector<int> doubled(std::vector<int> numbers, int depth) {
  if (depth == 0) {
    numbers.reserve(static_cast<std::size_t>(numbers[0]));
    return numbers;
  }
  std::vector<int> low = numbers, high = numbers;
  low[0] *= 1000;
  try {
    std::vector<int> a = doubled(std::move(low), depth - 1);
    std::vector<int> b = doubled(std::move(high), depth - 1);
    a[0] = static_cast<int>(a.size() + b.size());
    return a;
  } catch (const std::exception &) {
    numbers[0] = static_cast<int>(high.size());
    return numbers;
  }
}
int main() { std::printf("%d\n", doubled({3, 2, 1}, 3)[0]); }
