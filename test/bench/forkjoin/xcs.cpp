// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "kernels.h"

[[xcs::jit]] double diamond(double x, std::size_t work) {
  double a = left(x, work);
  double b = right(x, work);
  return both(a, b);
}
