// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Functions that call themselves and each other are read once.
struct Tree {
  Tree *left, *right;
  int value;
};
// CHECK-LABEL: function sum(t: "const Tree *" constant) marked selected {
// CHECK-NEXT: %0:int = cond (cast:bool t) {
// CHECK-NEXT: %1 = load t->[0:long]."value"
// CHECK-NEXT: %2 = load t->[0:long].left
// CHECK-NEXT: %3 = call sum(&const t->[0:long].left->[*] as %2)
// CHECK-NEXT: %4 = load t->[0:long].right
// CHECK-NEXT: %5 = call sum(&const t->[0:long].right->[*] as %4)
// CHECK-NEXT: gives (add (add %1 %3) %5)
// CHECK-NEXT: } {
// CHECK-NEXT: gives 0
// CHECK-NEXT: }
// CHECK-NEXT: return %0
[[xcs::jit]] int sum(const Tree *t) { return t ? t->value + sum(t->left) + sum(t->right) : 0; }
bool odd(int);
bool even(int n) { return n == 0 || odd(n - 1); }
bool odd(int n) { return n != 0 && even(n - 1); }
// CHECK-LABEL: function parity(n: int constant) marked selected {
// CHECK-NEXT: %0 = call even(n)
// CHECK-NEXT: return %0
[[xcs::jit]] bool parity(int n) { return even(n); }

// CHECK-LABEL: function even(n: int constant) {
// CHECK-NEXT: %0:bool = short (not (eq n 0)) update lor {
// CHECK-NEXT: %1 = call odd((sub n 1))
// CHECK-NEXT: gives %1
// CHECK-NEXT: }
// CHECK-NEXT: return %0
// CHECK-LABEL: function odd(n: int constant) {
// CHECK-NEXT: %0:bool = short (ne n 0) update land {
// CHECK-NEXT: %1 = call even((sub n 1))
// CHECK-NEXT: gives %1
// CHECK-NEXT: }
// CHECK-NEXT: return %0
