// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Sorts numbers: both halves on their own, then merged (divide and conquer).
//
//   mergesort [NUMBERS]                   default: 1000000
#include <xcs/xcs.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

std::vector<std::uint64_t> merge(const std::vector<std::uint64_t> &a, const std::vector<std::uint64_t> &b) {
  std::vector<std::uint64_t> result;
  result.reserve(a.size() + b.size());
  std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
  return result;
}

/// The numbers in ascending order.
[[xcs::jit]]
std::vector<std::uint64_t> sorted(std::vector<std::uint64_t> numbers) {
  if (numbers.size() < 64) {
    std::sort(numbers.begin(), numbers.end());
    return numbers;
  }
  auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  std::vector<std::uint64_t> low(numbers.begin(), middle), high(middle, numbers.end());
  std::vector<std::uint64_t> first = sorted(std::move(low));
  std::vector<std::uint64_t> second = sorted(std::move(high));
  return merge(first, second);
}

int main(int argc, char **argv) try {
  std::size_t count = argc > 1 ? std::stoul(argv[1]) : 1000000;
  std::uint64_t state = 3;
  std::vector<std::uint64_t> numbers(count);
  for (std::uint64_t &number : numbers) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    number = state >> 16;
  }
  auto start = std::chrono::steady_clock::now();
  numbers = sorted(std::move(numbers));
  std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;

  std::uint64_t hash = 14695981039346656037u;
  for (std::uint64_t number : numbers)
    hash = (hash ^ number) * 1099511628211u;
  std::cout << count << " numbers, "
            << (std::is_sorted(numbers.begin(), numbers.end()) ? "in order" : "NOT in order") << ", hash "
            << std::hex << hash << '\n';
  std::cerr << "sorted in " << elapsed.count() << " s\n";
} catch (const std::exception &error) {
  std::cerr << "mergesort: " << error.what() << '\n';
  return 1;
}
