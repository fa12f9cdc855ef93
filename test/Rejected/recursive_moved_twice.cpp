// RUN: %reject %s XCS1604
// The second call gets what the first one has left of the same container.
#include <cstdio>
#include <utility>
#include <vector>
[[xcs::jit]] long weigh(std::vector<int> numbers, int depth) {
  long sum = static_cast<long>(numbers.size());
  sum += numbers.empty() ? 7 : numbers.front();
  if (depth == 0)
    return sum;
  long a = weigh(std::move(numbers), depth - 1);
  long b = weigh(numbers, depth - 1);
  return sum + a * 2 + b * 3;
}
int main() { std::printf("%ld\n", weigh({1, 2, 3, 4}, 5)); }
