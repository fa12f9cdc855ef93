// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Calls that the compiler makes have no effect when the program runs.
#include <compare>
int table[4];
struct Key {
  int k;
  consteval Key(int k) : k(k * 3) {}
  consteval int twice() const { return 2 * k; }
};
consteval int square(int x) { return x * x; }
consteval int &cell(int i) { return table[i]; }
consteval Key make(int i) { return Key(i); }
int use(Key);
int after(int);
// CHECK-LABEL: function immediate(
[[xcs::jit]] int immediate(int a) {
  // CHECK-NOT: call
  // CHECK: store r = 9 init
  int r = square(3);
  // CHECK-NOT: call
  // CHECK: store ?{{.*}} = a
  cell(2) = a;
  // CHECK-NOT: call
  // CHECK: store "key" = ? init
  Key key = make(4);
  // CHECK-NEXT: store other = ? init
  Key other(7);
  // CHECK: store r add= 12
  constexpr Key fixed(2);
  r += fixed.twice();
  // A conversion to a parameter.
  // CHECK-NOT: Key::
  // CHECK: call use(
  r += use(5);
  // CHECK: call after(1)
  return r + key.k + other.k + after(1);
}
// CHECK-LABEL: function compare(
[[xcs::jit]] bool compare(int a, int b) {
  // libstdc++ compares the result with a literal 0 that only a consteval constructor takes.
  // CHECK-NOT: __unspec::__unspec
  return (a <=> b) < 0;
}
