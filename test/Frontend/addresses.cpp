// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// A variable is `taken` where something else may hold its address. To assign it is no reason.
void change(int *);
void alter(int &);
int &same(int &x);
// CHECK-LABEL: function addresses(
// CHECK-NEXT: local assigned: int{{$}}
// CHECK-NEXT: local passed: int taken
// CHECK-NEXT: local referred: int taken
// CHECK-NEXT: local chained: int taken
// CHECK-NEXT: local pointer: int *{{$}}
[[xcs::jit]] int addresses(int a, int *p) {
  int assigned = 0, passed = 0, referred = 0, chained = 0;
  int *pointer = p;
  assigned = a;
  assigned += 2;
  if (a)
    assigned = 3;
  passed = 1;
  change(&passed);
  alter(referred);
  same(chained = 4) = 5;
  pointer += a;
  *pointer = 1;
  return assigned + passed + referred + chained;
}
