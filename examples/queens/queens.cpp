// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// In how many ways can n queens stand on an n x n board?
//
//   queens [N]                            default: 11
#include <xcs/xcs.h>

#include <chrono>
#include <iostream>
#include <stdexcept>
#include <string>

/// The ways to fill the rows that are left. The bits of the masks are columns that are attacked straight and
/// along the two diagonals.
long place(unsigned all, unsigned columns, unsigned left, unsigned right) {
  if (columns == all)
    return 1;
  long ways = 0;
  for (unsigned open = all & ~(columns | left | right); open != 0; open &= open - 1) {
    unsigned queen = open & (~open + 1);
    ways += place(all, columns | queen, ((left | queen) << 1) & all, (right | queen) >> 1);
  }
  return ways;
}

/// The first two rows span the loops, the rest is recursion.
[[xcs::jit]]
long queens(int n) {
  unsigned all = (1u << n) - 1;
  long ways = 0;
  for (int first = 0; first < n; ++first) {
    for (int second = 0; second < n; ++second) {
      unsigned a = 1u << first, b = 1u << second;
      if (second + 1 < first || second > first + 1)
        ways += place(all, a | b, ((((a << 1) & all) | b) << 1) & all, ((a >> 1) | b) >> 1);
    }
  }
  return ways;
}

int main(int argc, char **argv) try {
  int n = argc > 1 ? std::stoi(argv[1]) : 11;
  if (n < 2 || n > 20)
    throw std::invalid_argument("between 2 and 20 queens");
  auto start = std::chrono::steady_clock::now();
  long ways = queens(n);
  std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  std::cout << n << " queens: " << ways << " ways\n";
  std::cerr << "counted in " << elapsed.count() << " s\n";
} catch (const std::exception &error) {
  std::cerr << "queens: " << error.what() << '\n';
  return 1;
}
