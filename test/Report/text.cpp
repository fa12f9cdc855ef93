// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The report for people: place, verdict, pattern, id; the source with a caret; reasons with their number and fix; a summary.
//
// REQUIRES: xcs-check
// RUN: cd %S && %xcs-check text.cpp -- -std=c++20 -I%include | FileCheck --match-full-lines --strict-whitespace %s
#include <vector>

int lookup(int key);

// clang-format off
[[xcs::jit]] void all(std::vector<int> &v, std::vector<int> &w, int n) {
  for (int i = 0; i < n; ++i)
    v[i] *= 2;

  for (int i = 1; i < n; ++i)
    w[i] = w[i - 1] / 2 + 1;

  for (int i = 0; i < n; ++i)
    v[i] = lookup(i);
}

[[xcs::jit]] int nothing(int x) { return x; }

//      CHECK:text.cpp:12:3: parallel: map [all/loop1]
// CHECK-NEXT:   12 |   for (int i = 0; i < n; ++i)
// CHECK-NEXT:      |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~
//      CHECK:text.cpp:15:3: sequential [all/loop2]
// CHECK-NEXT:   15 |   for (int i = 1; i < n; ++i)
// CHECK-NEXT:      |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~
// CHECK-NEXT:text.cpp:16:{{[0-9]+}}: reason: iteration reads 'w', which an earlier iteration writes{{.*}} [XCS1001]
// CHECK-NEXT:   16 |     w[i] = w[i - 1] / 2 + 1;
// CHECK-NEXT:      | {{ +\^~+}}
//      CHECK:  hint: compute 'w' from the loop counter or from values of this iteration only
//      CHECK:text.cpp:18:3: needs-contract [all/loop3]
//      CHECK:text.cpp:19:12: reason: the effects of 'lookup' are not known{{.*}} [XCS1301]
// CHECK-NEXT:   19 |     v[i] = lookup(i);
// CHECK-NEXT:      |            ^~~~~~~~~
// CHECK-NEXT:text.cpp:8:1: note: 'lookup' is declared here
// CHECK-NEXT:    8 | int lookup(int key);
// CHECK-NEXT:      | ^~~~~~~~~~~~~~~~~~~
// CHECK-NEXT:  fix: declare 'lookup' {{\[\[}}xcs::pure]], if it only reads its arguments
// CHECK-NEXT:  fix: declare 'lookup' {{\[\[}}xcs::io]], if it waits for the outside
//      CHECK:3 sites: 1 parallel, 1 needs-contract, 1 sequential
