// RUN: %xcs-rewrite %s -- -std=c++20 -I%include | FileCheck %s
// REQUIRES: xcs-rewrite
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, int k) {
  int before = 0; // a comment
#pragma clang loop unroll_count(2)
  for (int &x : v) // the loop
    x += k;
  (void)before;
}
// The original loop is the other branch, with its comments and its pragma.
// CHECK: void f(
// CHECK: int before = 0;
// CHECK: static ::xcs::detail::site xcs_site_7_3{
// CHECK: ::xcs::detail::range_size(xcs_r)
// CHECK: ::xcs::detail::for_blocks(
// CHECK: [&, k](::xcs::detail::block<0x{{[0-9a-f]+}}ULL> xcs_b)
// CHECK: else // a comment
// CHECK-NEXT: #pragma clang loop unroll_count(2)
// CHECK-NEXT: for (int &x : v) // the loop
// CHECK-NEXT: x += k;
// CHECK: (void)before;
