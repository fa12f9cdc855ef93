// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// A lambda's body is a function; its captures are the variables themselves, or copies in the closure.
#include <functional>
int weigh(int);
// CHECK-LABEL: function captures(n.1 = "n": int constant, &out: int taken captured) marked selected {
[[xcs::jit]] int captures(int n, int &out) {
  // CHECK: %0 = call weigh(n.1)
  // CHECK-NEXT: store k = %0 init
  int k = weigh(n);
  // CHECK-NEXT: store byValue.k = %0 init
  auto byValue = [k](int x) { return x + k; };
  auto byReference = [&](int x) { out += x; };
  // CHECK-NEXT: store made.m = (mul %0 2) init
  auto made = [m = k * 2]() mutable { return ++m; };
  // CHECK-NEXT: store out add= (add 1 %0)
  byReference(byValue(1));
  // CHECK-NEXT: %1 = call "captures::lambda@{{[0-9.]+}}"(&made)
  // CHECK-NEXT: %2 = call "captures::lambda@{{[0-9.]+}}"(&made)
  // CHECK-NEXT: store r = (add %1 %2) init
  int r = made() + made();
  // CHECK-NEXT: store r add= (mul %0 3)
  r += [](int x) { return x * 3; }(k);
  auto generic = [&](auto x) { return x + r; };
  // CHECK-NEXT: %3 = load r
  // CHECK-NEXT: %4 = load r
  // CHECK-NEXT: return (add (add 1 %3) (cast:int (add ?:double (cast:double %4))))
  return generic(1) + int(generic(2.5));
}
// CHECK-LABEL: function stored(&task: "std::function<void ()>" taken, &n: int taken captured) marked selected {
[[xcs::jit]] void stored(std::function<void()> &task, int &n) {
  // CHECK: call "std::function::operator="(&task, &lambda)
  task = [&n] { ++n; };
}

// CHECK-LABEL: function "captures::lambda@{{[0-9.]+}}"(x: int constant) marked selected {
// CHECK: return (add x k)
// CHECK-LABEL: function "captures::lambda@{{[0-9.]+}}"(x: int constant) marked selected {
// CHECK: store out add= x
// CHECK-LABEL: function "captures::lambda@{{[0-9.]+}}"() marked selected {
// CHECK: store this.m add= 1
// CHECK-NEXT: %0 = load this.m
// CHECK-NEXT: return %0
// CHECK-LABEL: function "captures::lambda@{{[0-9.]+}}"(x: int constant) marked selected {
// CHECK: return (mul x 3)
// CHECK-LABEL: function "captures::lambda@{{[0-9.]+}}"(x: int constant) marked instantiation selected {
// CHECK: %0 = load r
// CHECK-NEXT: return (add x %0)
// CHECK-LABEL: function "captures::lambda@{{[0-9.]+}}" = "captures::lambda@{{[0-9.]+}}"(x: double constant) marked instantiation selected {
// CHECK: %0 = load r
// CHECK-NEXT: return (add x (cast:double %0))
// CHECK-LABEL: function "stored::lambda@{{[0-9.]+}}"() marked selected {
// CHECK: store n add= 1
