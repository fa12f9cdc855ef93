// RUN: %xcs-check --all --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s --check-prefix=MARKED
// --all selects the functions without the attribute as well; without it, they are read where marked ones reach them.
// CHECK: function plain(n: int constant) selected {
// CHECK-NEXT: loop counted
void use(int);
void plain(int n) {
  for (int i = 0; i < n; ++i)
    use(i);
}
// CHECK: function reached(x: int constant) selected {
// CHECK-NEXT: return x
static int reached(int x) { return x; }
// CHECK: function marked(x: int constant) marked selected {
[[xcs::jit]] int marked(int x) { return reached(x); }
struct S {
  // CHECK: function S::f() selected {
  int f() { return 1; }
};
// CHECK: function "tmpl<int>"(p: int * constant) site "tmpl" instantiation selected {
template <class T> void tmpl(T *p) { *p = 1; }
// CHECK: function entry(p: int * constant) selected {
void entry(int *p) { tmpl(p); }

// MARKED-NOT: function
// MARKED: function marked(x: int constant) marked selected {
// MARKED-NEXT: call reached(x)
// MARKED: function reached(x: int constant) {
// MARKED-NOT: function
