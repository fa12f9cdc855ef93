// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// throw, try and catch; what runs between them.
#include <stdexcept>
int risky(int);
int safe(int) noexcept;
void note(const char *);
// CHECK-LABEL: function exceptions(n: int constant) marked selected {
[[xcs::jit]] int exceptions(int n) {
  // CHECK: if (lt n 0) {
  if (n < 0)
    // CHECK: call "std::invalid_argument::(constructor)"(&temporary, &const literal[*] as ?:"const char *")
    // CHECK-NEXT: throw
    // CHECK-NEXT: } else {
    // CHECK-NEXT: }
    throw std::invalid_argument("n");
  // CHECK-NEXT: %0 = call safe(n)
  // CHECK-NEXT: store r = %0 init
  int r = safe(n);
  // CHECK-NEXT: try {
  try {
    // CHECK-NEXT: %1 = call risky(n)
    // CHECK-NEXT: store r add= %1
    // CHECK-NEXT: } {
    r += risky(n);
  } catch (const std::runtime_error &e) {
    // CHECK: %2 = call std::runtime_error::what(&const e)
    // CHECK-NEXT: call note(&const ?...:const char as %2)
    note(e.what());
    // CHECK-NEXT: throw
    // CHECK-NEXT: } {
    throw;
  } catch (...) {
    // CHECK-NEXT: store r = -1
    // CHECK-NEXT: }
    r = -1;
  }
  // CHECK-NEXT: %3 = load r
  // CHECK-NEXT: if (gt %3 9) {
  if (r > 9)
    // CHECK-NEXT: %4 = load r
    // CHECK-NEXT: throw
    // CHECK-NEXT: } else {
    // CHECK-NEXT: }
    throw r;
  // CHECK-NEXT: %5 = load r
  // CHECK-NEXT: return %5
  return r;
}
// CHECK-LABEL: function whole(n: int constant) marked selected {
// CHECK-NEXT: try {
// CHECK-NEXT: %0 = call risky(n)
// CHECK-NEXT: return %0
// CHECK-NEXT: } {
[[xcs::jit]] int whole(int n) try { return risky(n); } catch (int &k) {
  // CHECK: store k add= 1
  // CHECK-NEXT: %1 = load k
  // CHECK-NEXT: return %1
  // CHECK-NEXT: }
  return ++k;
}
// CHECK-LABEL: function never(n: int constant) marked noexcept selected {
[[xcs::jit]] void never(int n) noexcept {
  // CHECK-NEXT: %0 = call risky(n)
  risky(n);
}
