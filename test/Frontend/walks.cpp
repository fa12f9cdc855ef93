// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Loops over a variable from before the loop that only their one increment changes: it stands still in the body, and what it
// ends with is stored behind the loop.
#include <vector>
void use(int);
// CHECK-LABEL: function counted(a: int * constant, n: int constant) marked selected {
[[xcs::jit]] int counted(int *a, int n) {
  // CHECK: store i.1 = 3 init
  int i = 3;
  // CHECK-NEXT: %0 = load i.1
  // CHECK-NEXT: loop counted var i.1 %i from %0 < n {
  while (i < n) {
    // CHECK-NEXT: store a->[%i] = (mul %i 3)
    // CHECK-NEXT: }
    // CHECK-NEXT: store i.1 = ?
    a[i] = i * 3;
    i++;
  }
  // CHECK-NEXT: %1 = load i.1
  // CHECK-NEXT: return %1
  return i;
}
// CHECK-LABEL: function steps(&v: std::vector<int> taken) marked selected {
[[xcs::jit]] unsigned steps(std::vector<int> &v) {
  // CHECK: store i.1 = 0 init
  unsigned i = 0;
  // CHECK-NEXT: %0 = load i.1
  // CHECK-NEXT: loop counted var i.1 %i header {
  // CHECK-NEXT: %1 = load v#:u64
  // CHECK-NEXT: } from %0 < %1 step 2 {
  for (; i < v.size(); i += 2)
    // CHECK-NEXT: store v$[%i] = 0
    // CHECK-NEXT: }
    // CHECK-NEXT: store i.1 = ?
    v[i] = 0;
  // CHECK-NEXT: %2 = load i.1
  // CHECK-NEXT: return %2
  return i;
}
// CHECK-LABEL: function pointers(p: int *, e: int * constant) marked selected {
[[xcs::jit]] int *pointers(int *p, int *e) {
  // CHECK-NEXT: %0 = load p
  // CHECK-NEXT: loop iterator var (p.1 = "p": int *) %p from 0 != _ range p declares {
  while (p != e) {
    // CHECK-NEXT: store p->[%p] = 1
    // CHECK-NEXT: }
    // CHECK-NEXT: store p = ?
    *p = 1;
    ++p;
  }
  // CHECK-NEXT: %1 = load p
  // CHECK-NEXT: return %1
  return p;
}
// Not always increased, or not only here.
// CHECK-LABEL: function skipped(a: int * constant, n: int constant) marked selected {
[[xcs::jit]] int skipped(int *a, int n) {
  // CHECK: store i.1 = 3 init
  // CHECK-NEXT: loop while header {
  int i = 3;
  // CHECK-NEXT: %0 = load i.1
  // CHECK-NEXT: } {
  while (i < n) {
    // CHECK-NEXT: %1 = load i.1
    // CHECK-NEXT: %2 = load a->[%1]
    // CHECK-NEXT: if (eq %2 0) {
    if (a[i] == 0)
      // CHECK-NEXT: continue
      // CHECK-NEXT: } else {
      // CHECK-NEXT: }
      continue;
    // CHECK-NEXT: store i.1 add= 1
    // CHECK-NEXT: }
    i++;
  }
  // CHECK-NEXT: %3 = load i.1
  // CHECK-NEXT: return %3
  return i;
}
// CHECK-LABEL: function twice(a: int * constant, n: int constant) marked selected {
[[xcs::jit]] int twice(int *a, int n) {
  // CHECK: store i.1 = 3 init
  // CHECK-NEXT: loop while header {
  int i = 3;
  // CHECK-NEXT: %0 = load i.1
  // CHECK-NEXT: } {
  while (i < n) {
    // CHECK-NEXT: %1 = load i.1
    // CHECK-NEXT: %2 = load a->[%1]
    // CHECK-NEXT: if (eq %2 0) {
    if (a[i] == 0)
      // CHECK-NEXT: store i.1 add= 1
      // CHECK-NEXT: } else {
      // CHECK-NEXT: }
      i++;
    // CHECK-NEXT: store i.1 add= 1
    // CHECK-NEXT: }
    i++;
  }
  // CHECK-NEXT: %3 = load i.1
  // CHECK-NEXT: return %3
  return i;
}
int escaped(int n) {
  int i = 0;
  auto f = [&] { ++i; };
  while (i < n) {
    f();
    i++;
  }
  return i;
}
// CHECK-LABEL: function entry(n: int constant) marked selected {
// CHECK-NEXT: %0 = call escaped(n)
// CHECK-NEXT: return %0
[[xcs::jit]] int entry(int n) { return escaped(n); }

// CHECK-LABEL: function escaped(n: int constant) {
// CHECK: store i = 0 init
// CHECK-NEXT: loop while header {
// CHECK-NEXT: %0 = load i
// CHECK-NEXT: } {
// CHECK-NEXT: call "escaped::lambda@{{[0-9.]+}}"(&const f:const "(lambda)")
// CHECK-NEXT: store i add= 1
// CHECK-NEXT: }
// CHECK-NEXT: %1 = load i
// CHECK-NEXT: return %1
// CHECK-LABEL: function "escaped::lambda@{{[0-9.]+}}"() {
// CHECK: store i add= 1
