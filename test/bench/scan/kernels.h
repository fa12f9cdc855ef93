// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include <cstddef>
#include <vector>

/// out[i] is the sum of in[0] to in[i].
long sums(const std::vector<int> &in, std::vector<long> &out);
/// Each length becomes the offset that it begins at.
unsigned offsets(std::vector<unsigned> &lengths);
/// Greatest so far of some 10 ns of arithmetic.
int records(const std::vector<int> &in, std::vector<int> &out);
/// Rows of a table are added up onto each other.
void prefix(std::vector<unsigned> &values);

inline int height(int x) {
  unsigned h = static_cast<unsigned>(x);
  for (int i = 0; i < 6; ++i)
    h = (h ^ (h >> 13)) * 2654435761u;
  return static_cast<int>(h & 0x3fffffff);
}
