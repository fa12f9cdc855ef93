// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include <cstddef>

/// Two calls of `work` steps each (some 2.5 ns a step) and one that needs both.
double diamond(double x, std::size_t work);

inline double left(double x, std::size_t work) {
  for (std::size_t i = 0; i < work; ++i)
    x = 3.7 * x * (1 - x);
  return x;
}
inline double right(double x, std::size_t work) {
  for (std::size_t i = 0; i < work; ++i)
    x = 3.6 * x * (1 - x);
  return x;
}
inline double both(double a, double b) { return a * 2 + b; }
