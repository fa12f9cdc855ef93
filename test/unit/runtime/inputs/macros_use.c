/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include <xcs/xcs.h>
XCS_JIT void scale(float *a, int n) {
  XCS_INDEPENDENT
  for (int i = 0; i < n; ++i)
    a[i] *= 2;
}
