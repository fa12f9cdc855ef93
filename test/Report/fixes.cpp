// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Every fix that the report names is enough: with it made, the site is parallel. What was not shown to help is a hint.
//
// REQUIRES: xcs-check
// RUN: %xcs-check %s -- -std=c++20 -I%include | FileCheck %s
// RUN: %xcs-check %s -- -std=c++20 -I%include -DFIXED | FileCheck %s --check-prefix=FIXED
#include <vector>
#ifdef FIXED
#define PURE [[xcs::pure]]
#define RESTRICT __restrict
#define INDEPENDENT _Pragma("xcs independent")
#else
#define PURE
#define RESTRICT
#define INDEPENDENT
#endif

PURE int lookup(int key);
PURE int weigh(const int *p);

[[xcs::jit]] void contract(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = lookup(v[i]);
}
// CHECK: needs-contract [contract/loop1]
// CHECK: {{^}}  fix: declare 'lookup' {{\[\[}}xcs::pure]], if it only reads its arguments
// CHECK-NEXT: {{^}}  fix: declare 'lookup' {{\[\[}}xcs::io]], if it waits for the outside
// CHECK-NOT: hint:
// FIXED: parallel: map [contract/loop1]

[[xcs::jit]] void scatter(int *a, const int *RESTRICT order, int n) {
  INDEPENDENT for (int i = 0; i < n; ++i)
    a[order[i]] = i;
}
// CHECK: sequential [scatter/loop1]
// CHECK: {{^}}  fix: if you know that no two iterations touch the same data, write #pragma xcs independent before the loop
// CHECK-NOT: fix:
// FIXED: parallel: map [scatter/loop1]

// A declaration that would not be enough is no fix, and the verdict asks for none.
[[xcs::jit]] void chained(std::vector<int> &v) {
  for (std::size_t i = 1; i < v.size(); ++i)
    v[i] = lookup(v[i - 1]);
}
// CHECK: sequential [chained/loop1]
// CHECK-NOT: fix:
// CHECK: {{^}}  hint:
// FIXED: sequential [chained/loop1]
[[xcs::jit]] void reaches(std::vector<int> &v) {
  for (std::size_t i = 1; i < v.size(); ++i)
    v[i] = weigh(v.data());
}
// CHECK: sequential [reaches/loop1]
// CHECK-NOT: fix:
// CHECK: {{^}}  hint:
// FIXED: sequential [reaches/loop1]
