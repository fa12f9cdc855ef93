// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <cstdio>
static double *watched;
void watch(double *where) { watched = where; }
void step(double x) {
  *watched += x;
  std::printf("%a\n", x);
}
static const double *kept;
void keep(const double *where) { kept = where; }
void bump(double x) {
  *const_cast<double *>(kept) += x;
  std::printf("%a\n", x);
}
