// RUN: %xcs-rewrite %s -- -std=c++20 -I%include | FileCheck %s
// REQUIRES: xcs-rewrite
// The original loop is the other branch, with its comments and its pragma.
#include <vector>
// CHECK-LABEL: void f(
[[xcs::jit]] void f(std::vector<int> &v, int k) {
  int before = 0; // stays here
  // CHECK: int before = 0;
  // CHECK: static ::xcs::detail::site xcs_site_{{[0-9_]+}}{"f",
  // CHECK: ::xcs::detail::range_size(xcs_r)
  // CHECK: ::xcs::detail::for_blocks(
  // CHECK: [&, k](::xcs::detail::block<0x{{[0-9a-f]+}}ULL> xcs_b)
  // CHECK: else
  // CHECK: #pragma clang loop unroll_count(2)
  // CHECK: for (int &x : v)
  // CHECK: x += k;
#pragma clang loop unroll_count(2)
  for (int &x : v)
    x += k;
  (void)before;
}
