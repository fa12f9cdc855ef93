// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// A unit without annotations: not parsed twice, and compiled to the same bytes; `__XCS__` is defined all the same.
// RUN: rm -rf %t && mkdir %t
// RUN: %xcs -O2 -g -Wall -ftime-trace -c %s -o %t/with.o 2>&1 | count 0
// RUN: not grep "XCS nested parse" %t/with.json
// RUN: %clangxx -I%include -D__XCS__ -O2 -g -Wall -c %s -o %t/without.o
// RUN: cd %t && %xcs -O2 -c %s -o a.o && %clangxx -I%include -O2 -D__XCS__ -c %s -o b.o && cmp a.o b.o
#include <xcs/xcs.h>
#include <vector>
#ifndef __XCS__
#error the plugin's macro is missing
#endif
// The word xcs alone, a path such as <xcs/xcs.h> or xcs::stats is no annotation.
int total(const std::vector<int> &v) {
  int sum = 0;
  for (int x : v)
    sum += x;
  return sum;
}
