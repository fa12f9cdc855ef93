// RUN: %xcs-check --all --emit-ir %s -- -std=c17 | %python %S/Inputs/plain.py | FileCheck %s
// C is read as well.
#include <stddef.h>
#include <string.h>
struct vec {
  double *data;
  size_t n;
};
// CHECK: callee qsort(&"": void *, "": u64, "": u64, &"": !15) -> void noexcept
// CHECK: callee memset(&__s: void *, __c: int, __n: u64) -> void * library noexcept model { write 0 weight 20 }
// CHECK-LABEL: function axpy(y: vec * constant, x: "const vec *" restrict constant, a: double constant) selected {
void axpy(struct vec *y, const struct vec *restrict x, double a) {
  // CHECK-NEXT: loop counted var (i: u64) %i header {
  // CHECK-NEXT: %0 = load y->[0:long].n
  // CHECK-NEXT: } from 0 < %0 declares {
  for (size_t i = 0; i < y->n; i++)
    // CHECK-NEXT: %1 = load x->[0:long].data
    // CHECK-NEXT: %2 = load x->[0:long].data->[%i]
    // CHECK-NEXT: %3 = load y->[0:long].data
    // CHECK-NEXT: store y->[0:long].data->[%i] add= (mul a %2)
    // CHECK-NEXT: }
    y->data[i] += a * x->data[i];
}
// CHECK-LABEL: function cmp(a: "const void *" constant, b: "const void *" constant) selected {
// CHECK-NEXT: %0:int = load a->[*]:const int
// CHECK-NEXT: %1:int = load b->[*]:const int
// CHECK-NEXT: return (sub %0 %1)
static int cmp(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
void qsort(void *, size_t, size_t, int (*)(const void *, const void *));
// CHECK-LABEL: function sorted(a: int * constant, n: u64 constant) selected {
int sorted(int *a, size_t n) {
  // CHECK: call qsort(&a->[*] as a, n, 4:u64, ?:!15)
  qsort(a, n, sizeof *a, cmp);
  // CHECK-NEXT: store v.data = 0 init
  // CHECK-NEXT: store v.n = n init
  struct vec v = {.data = 0, .n = n};
  // CHECK-NEXT: store b[0:long] = 1 init
  // CHECK-NEXT: store b[1:long] = 0 init
  // CHECK-NEXT: store b[2:long] = 3 init
  // CHECK-NEXT: store b[*] = 0 init
  int b[4] = {1, [2] = 3};
  // CHECK-NEXT: %0 = load v.n
  // CHECK-NEXT: %1 = call memset(&a->[*] as a, 0, %0) yields a->[*]
  memset(a, 0, v.n);
  // CHECK-NEXT: opaque "a statement expression"
  // CHECK-NEXT: %2 = load b[2]
  // CHECK-NEXT: store t = %2 init
  // CHECK-NEXT: return ?
  return ({ int t = b[2]; t + 1; });
}
