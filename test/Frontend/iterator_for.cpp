// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Loops over iterators and pointers: the element is named by its ordinal.
#include <list>
#include <set>
#include <vector>

// CHECK-LABEL: function iterators(
[[xcs::jit]] void iterators(std::vector<int> &v, std::list<int> &l, const std::set<int> &s, int *out) {
  // CHECK: loop iterator {{.*}} [[IT:%[^ ]+]] header {
  // CHECK-NEXT: [[SIZE:%[0-9]+]] = load v#:u64
  // CHECK-NEXT: } from 0 != [[SIZE]] range v declares {
  // CHECK-NEXT: store v$[{{ *}}[[IT]]] add= 1
  for (auto it = v.begin(); it != v.end(); ++it)
    *it += 1;
  // How many there are is not said where the first is not the container's first.
  // CHECK: loop iterator {{.*}} [[IT:%[^ ]+]] header {
  // CHECK: } from 0 < _ range v declares {
  // CHECK-NEXT: store v$[(add 2:int [[IT]])] = 0
  for (auto it = v.begin() + 2, last = v.end(); it < last; ++it)
    *it = 0;
  // CHECK: loop iterator {{.*}} [[IT:%[^ ]+]] header {
  // CHECK: } from 0 != {{%[0-9]+}} range l declares {
  // CHECK-NEXT: store l$[{{ *}}[[IT]]] = 7
  for (std::list<int>::iterator it = l.begin(); it != l.end(); it++)
    *it = 7;
  // CHECK: loop iterator {{.*}} [[IT:%[^ ]+]] header {
  // CHECK: } from 0 != {{%[0-9]+}} range s declares {
  // CHECK-NEXT: [[X:%[0-9]+]] = load s$[{{ *}}[[IT]]]
  // CHECK-NEXT: store out->[0:long] = [[X]]
  for (std::set<int>::const_iterator it = s.begin(); it != s.end(); ++it)
    *out = *it;
}

// CHECK-LABEL: function pointers(
[[xcs::jit]] void pointers(float *a, int n) {
  // CHECK: loop iterator {{.*}} [[P:%[^ ]+]] from 0 != n range a declares {
  // CHECK-NEXT: store a->[{{ *}}[[P]]] = (cast:float 1)
  for (float *p = a; p != a + n; ++p)
    *p = 1;
  int local[8];
  // CHECK: loop iterator {{.*}} [[P:%[^ ]+]] header {
  // CHECK: } from 0 < 8:int range "local" declares {
  // CHECK-NEXT: store "local"[{{ *}}[[P]]] = 2
  for (int *p = local, *end = local + 8; p < end; p++)
    *p = 2;
}

// The body sets the iterator: it is memory, and what it points to may be anything of the container.
// CHECK-LABEL: function moved(
[[xcs::jit]] void moved(std::vector<int> &v) {
  // CHECK: loop while var it header {
  // CHECK-NEXT: load it
  // CHECK-NEXT: load v#
  // CHECK-NEXT: store it other=
  // CHECK: load it->[*]
  // CHECK: call std::vector::erase(&v, &it->[*]) yields v$[*]
  // CHECK: store it =
  for (auto it = v.begin(); it != v.end(); ++it)
    if (*it == 3)
      it = v.erase(it);
}
