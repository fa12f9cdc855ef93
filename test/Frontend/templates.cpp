// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// A template is read once for each instance, and one without any is listed as such.
#include <array>
#include <vector>
template <class T> T scale(T x, T k) { return x * k; }
// CHECK-LABEL: function "apply<int>"(&v: std::vector<int> taken, k: int constant) site "apply" marked instantiation selected {
template <class T> [[xcs::jit]] void apply(std::vector<T> &v, T k) {
  // CHECK-NEXT: loop range var (&x: int taken) %x header {
  // CHECK-NEXT: %0 = load v#:u64
  // CHECK-NEXT: } from 0 < %0 range v element &int declares {
  for (auto &x : v)
    // CHECK-NEXT: %1 = load v$[%x]
    // CHECK-NEXT: %2 = call "scale<int>"(%1, k)
    // CHECK-NEXT: store v$[%x] = %2
    // CHECK-NEXT: }
    x = scale(x, k);
}
template <class T> [[xcs::jit]] void unused(T *p) {
  for (int i = 0; i < 3; ++i)
    p[i] = i;
}
template <int N> struct Block {
  std::array<float, N> data;
  [[xcs::jit]] void clear() {
    for (int i = 0; i < N; ++i)
      data[i] = 0;
    if constexpr (N > 4)
      data[4] = 1;
  }
};
[[xcs::jit]] auto sum(auto... xs) { return (xs + ...); }
void use(std::vector<int> &a, std::vector<double> &b, Block<4> &c, Block<8> &d) {
  apply(a, 2);
  apply(b, 2.5);
  c.clear();
  d.clear();
  sum(1, 2, 3);
}

// CHECK-LABEL: function "apply<double>"(&v: std::vector<double> taken, k: double constant) site "apply" marked instantiation selected {
// CHECK-NEXT: loop range var (&x: double taken) %x header {
// CHECK-NEXT: %0 = load v#:u64
// CHECK-NEXT: } from 0 < %0 range v element &double declares {
// CHECK-NEXT: %1 = load v$[%x]
// CHECK-NEXT: %2 = call "scale<double>"(%1, k)
// CHECK-NEXT: store v$[%x] = %2
// CHECK-NEXT: }
// CHECK-LABEL: function "Block<4>::clear"() site "Block::clear" marked instantiation selected {
// CHECK: loop counted var (i: int) %i from 0 < 4 declares {
// CHECK-NEXT: store this.data[%i] = (cast:float 0)
// CHECK-NEXT: }
// CHECK-LABEL: function "Block<8>::clear"() site "Block::clear" marked instantiation selected {
// CHECK: loop counted var (i: int) %i from 0 < 8 declares {
// CHECK-NEXT: store this.data[%i] = (cast:float 0)
// CHECK-NEXT: }
// CHECK-NEXT: store this.data[4] = (cast:float 1)
// CHECK-LABEL: function "sum<int, int, int>"(xs: int constant, xs.1 = "xs": int constant, xs.2 = "xs": int constant) site "sum" marked instantiation selected {
// CHECK-NEXT: return (add xs (add xs.1 xs.2))
// CHECK-LABEL: function "scale<int>"(x: int constant, k: int constant) site "scale" instantiation {
// CHECK-NEXT: return (mul x k)
// CHECK-LABEL: function "scale<double>"(x: double constant, k: double constant) site "scale" instantiation {
// CHECK-NEXT: return (mul x k)
// CHECK-LABEL: function unused() marked uninstantiated selected refused "the template is not instantiated in this translation unit" {
// CHECK-NEXT: loop while {
// CHECK-NEXT: opaque "a template that is not instantiated"
// CHECK-NEXT: }
