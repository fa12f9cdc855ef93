// RUN: %accept %s
// Parts come back by value, or are moved there.
#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>
[[xcs::jit]] std::vector<int> copied(const std::vector<int> &numbers) {
  if (numbers.size() < 2)
    return numbers;
  std::vector<int> low, high;
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    if (numbers[i] < numbers[0])
      low.push_back(numbers[i]);
    else
      high.push_back(numbers[i]);
  }
  low = copied(low); // XCS: parallel recursive
  std::vector<int> rest = copied(high);
  low.push_back(numbers[0]);
  low.insert(low.end(), rest.begin(), rest.end());
  return low;
}
/// The sum of a list that is halved by value.
[[xcs::jit]] long weighed(std::vector<int> numbers, long by) {
  if (numbers.size() < 2)
    return numbers.empty() ? 0 : numbers.front() % 1000 * by;
  std::vector<int> low, high;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i % 2 == 0)
      low.push_back(numbers[i]);
    else
      high.push_back(numbers[i]);
  }
  long a = weighed(std::move(low), by + 1); // XCS: parallel recursive
  long b = weighed(std::move(high), by * 3 % 1001);
  return a + b;
}
int main() {
  std::vector<int> numbers;
  unsigned state = 3;
  for (int i = 0; i < 1500; ++i)
    numbers.push_back(static_cast<int>((state = state * 1664525 + 1013904223) >> 12));
  std::vector<int> a = numbers, b = copied(numbers);
  std::sort(a.begin(), a.end());
  for (std::size_t i = 0; i < a.size(); i += 100)
    std::printf("%d ", a[i]);
  std::printf("%d %ld\n", a == b && a.size() == numbers.size(), weighed(numbers, 2));
}
