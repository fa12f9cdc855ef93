// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

std::vector<int> keep(const std::vector<int> &in);
std::vector<double> transform(const std::vector<int> &in);
std::vector<std::string> render(const std::vector<int> &in);

/// Some 100 ns; every third number is kept.
inline bool wanted(int x) { return x % 3 == 0; }
inline double weight(int x) {
  double sum = x;
  for (int i = 0; i < 40; ++i)
    sum = sum * 0.999 + 1.0 / (i + 2);
  return sum;
}
inline std::string text_of(int x) { return "number " + std::to_string(x) + ", and a text that is not short"; }
