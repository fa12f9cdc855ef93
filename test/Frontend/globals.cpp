// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Globals, constants, statics and literals.
int counter;
const int limit = 7;
constexpr double half = 0.5;
extern int elsewhere[10];
namespace a {
static int hidden;
inline int shared = 1;
} // namespace a
const char *text() { return "text"; }
// CHECK: global counter: int taken
// CHECK: global a::hidden: int taken
// CHECK: global elsewhere: "int[10]" taken
// CHECK: global a::shared: int taken
// CHECK: global half: const double constant
// CHECK: global literal: const "char[5]" constant taken
// CHECK: callee text() -> "const char *" body text
// CHECK-LABEL: function globals(i: int constant) marked selected {
[[xcs::jit]] double globals(int i) {
  // CHECK-NEXT: store counter add= 7:const int
  counter += limit;
  // CHECK-NEXT: %0 = load a::hidden
  // CHECK-NEXT: store elsewhere[i] = %0
  elsewhere[i] = a::hidden;
  // CHECK-NEXT: %1 = call text()
  // CHECK-NEXT: %2:char = load ?...:const char
  // CHECK-NEXT: store a::shared = (cast:int %2)
  a::shared = text()[0];
  // CHECK-NEXT: %3:double = load half
  // CHECK-NEXT: %4 = load counter
  // CHECK-NEXT: return (mul %3 (cast:double %4))
  return half * counter;
}

// CHECK-LABEL: function text() {
// CHECK-NEXT: return ?:"const char *"
