// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// C is read as well.
//
// REQUIRES: xcs-check
// RUN: %xcs-check --all --round-trip %s -- -std=c17 | FileCheck %s
#include <stddef.h>
#include <stdio.h>

struct point {
  double x, y;
};

// CHECK: c.c:[[#@LINE+2]]:3: parallel: map [scale/loop1]
void scale(struct point *restrict to, const struct point *restrict from, size_t n) {
  for (size_t i = 0; i < n; ++i)
    to[i] = (struct point){2 * from[i].x, from[i].y};
}

// CHECK: c.c:[[#@LINE+4]]:3: {{.*}} [sum/loop1]
// CHECK: [XCS1006]
double sum(const double *v, int n) {
  double total = 0;
  for (int i = 0; i < n; ++i)
    total += v[i];
  return total;
}
