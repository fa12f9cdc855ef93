// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// --all looks at functions without the attribute; nothing of them is rewritten, and system headers are not reported.
//
// REQUIRES: xcs-check, xcs-rewrite
// RUN: %xcs-check %s -- -std=c++20 | FileCheck --check-prefix=MARKED %s
// RUN: %xcs-check --all %s -- -std=c++20 | FileCheck --check-prefix=ALL %s
// RUN: %xcs-rewrite %s -- -std=c++20 | diff - %s
#include <vector>

// MARKED: no function is marked
// MARKED-NEXT: 0 sites
// ALL-NOT: /include/
// ALL: all.cpp:[[#@LINE+2]]:3: parallel: map [twice/loop1]
void twice(std::vector<int> &v) {
  for (int &x : v)
    x *= 2;
}
// ALL: 1 site: 1 parallel
