// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <xcs/xcs.h>

XCS_PURE int square(int x);
XCS_IO XCS_BATCH(ask_all)
int ask(int x);
XCS_ORDERED void print(int x);
XCS_ASSOCIATIVE int combine(int a, int b);
[[xcs::pure]] int cube(int x);

XCS_JIT_REQUIRED XCS_REASSOCIATE int total(const int *a, int n) {
  int sum = 0;
  XCS_INDEPENDENT
  for (int i = 0; i < n; ++i)
    sum += square(a[i]) + cube(a[i]);
  XCS_SEQUENTIAL
  for (int i = 0; i < n; ++i)
    sum = combine(sum, ask(i));
#if defined(__clang__) ||                                                                                    \
    __GNUC__ >= 13 // GCC 12 cannot be told not to mention it; XCS_INDEPENDENT is silent everywhere
#pragma xcs independent
#endif
  for (int i = 0; i < n; ++i)
    print(sum);
  return sum;
}
