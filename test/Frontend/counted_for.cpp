// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// A loop is counted when its header says everything about its iterations.
#include <vector>
void use(int);

// CHECK-LABEL: function relations(
[[xcs::jit]] void relations(int n, int m) {
  // CHECK: loop counted var ({{.*}}: int) [[I:%[^ ]+]] from 0 < n declares {
  // CHECK-NEXT: call use([[I]])
  for (int i = 0; i < n; ++i)
    use(i);
  // CHECK: loop counted {{.*}} from 0 <= n step 3 declares
  for (int i = 0; n >= i; i += 3)
    use(i);
  // CHECK: loop counted {{.*}} from 0 != n declares
  for (int i = 0; i != n; ++i)
    use(i);
  // CHECK: loop counted {{.*}} from n > m step -2 declares
  for (int i = n; i > m; i = i - 2)
    use(i);
  // CHECK: loop counted {{.*}} from n >= 0 step -1 declares
  for (int i = n; i >= 0; i--)
    use(i);
  // CHECK: loop counted {{.*}} from m != 0 step -1 declares
  for (int i = m; 0 != i; --i)
    use(i);
  // CHECK: loop counted {{.*}} from 0 < n step m declares
  for (int i = 0; i < n; i += m)
    use(i);
  // CHECK: loop counted {{.*}} from (add n 1) > 0 step (neg m) declares
  for (int i = n + 1; i > 0; i -= m)
    use(i);
}

// CHECK-LABEL: function bounds(
[[xcs::jit]] void bounds(int n, const std::vector<int> &v) {
  // The bound is read before each iteration: its ops stand in the header.
  // CHECK: loop counted {{.*}} header {
  // CHECK-NEXT: [[SIZE:%[0-9]+]] = load v#:u64
  // CHECK-NEXT: } from 0 < [[SIZE]] declares
  for (int i = 0; i < v.size(); ++i)
    use(i);
  // Read once before the loop: no header.
  // CHECK: [[SIZE:%[0-9]+]] = load v#:u64
  // CHECK-NEXT: store size = [[SIZE]] init
  // CHECK-NEXT: loop counted {{.*}} from 0 < [[SIZE]] declares
  for (std::size_t i = 0, size = v.size(); i < size; ++i)
    use(v[i]);
  // CHECK: loop counted {{.*}} header {
  // CHECK-NEXT: [[SIZE:%[0-9]+]] = load v#:u64
  // CHECK-NEXT: } from 1 < (sub{{.*}} [[SIZE]] 1) offset 1 declares
  for (std::size_t i = 1; i + 1 < v.size(); ++i)
    use(v[i]);
}

// The header assigns a variable that lives on: it has no declaration, and ends with a value.
// CHECK-LABEL: function outside(
[[xcs::jit]] int outside(int n) {
  int i;
  // CHECK: loop counted var i %i from 0 < n {
  // CHECK-NEXT: call use(%i)
  // CHECK-NEXT: }
  for (i = 0; i < n; ++i)
    use(i);
  // CHECK-NEXT: store i = ?
  // CHECK-NEXT: [[LAST:%[0-9]+]] = load i
  // CHECK-NEXT: return [[LAST]]
  return i;
}
