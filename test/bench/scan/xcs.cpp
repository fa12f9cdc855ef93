// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "kernels.h"

#include <algorithm>

[[xcs::jit]] long sums(const std::vector<int> &in, std::vector<long> &out) {
  long sum = 0;
  for (std::size_t i = 0; i < in.size(); ++i) {
    sum += in[i];
    out[i] = sum;
  }
  return sum;
}

[[xcs::jit]] unsigned offsets(std::vector<unsigned> &lengths) {
  unsigned at = 0;
  for (unsigned &each : lengths) {
    const unsigned length = each;
    each = at;
    at += length;
  }
  return at;
}

[[xcs::jit]] int records(const std::vector<int> &in, std::vector<int> &out) {
  int best = 0;
  for (std::size_t i = 0; i < in.size(); ++i) {
    best = std::max(best, height(in[i]));
    out[i] = best;
  }
  return best;
}

[[xcs::jit]] void prefix(std::vector<unsigned> &values) {
  for (std::size_t i = 1; i < values.size(); ++i)
    values[i] += values[i - 1];
}
