// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "kernels.h"

#include <tbb/parallel_invoke.h>

double diamond(double x, std::size_t work) {
  if (work < 4000)
    return both(left(x, work), right(x, work));
  double a = 0, b = 0;
  tbb::parallel_invoke([&] { a = left(x, work); }, [&] { b = right(x, work); });
  return both(a, b);
}
