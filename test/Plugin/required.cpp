// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// [[xcs::jit("required")]]: that nothing can be made parallel is a compile error, in the user's text; no output is left.
// RUN: rm -f %t.o && not %xcs -DREFUSED -fplugin-arg-xcs-remarks=none -c %s -o %t.o 2> %t.err
// RUN: FileCheck %s < %t.err && not ls %t.o
// RUN: not %xcs -DREFUSED -w -fsyntax-only %s
// RUN: %xcs -fplugin-arg-xcs-remarks=none -c %s -o %t.o 2>&1 | count 0
// RUN: ls %t.o
[[xcs::jit("required")]] void fine(int *p, int n) {
  for (int i = 0; i < n; ++i)
    p[i] *= 2;
}
#ifdef REFUSED
void unknown(int);
// CHECK: required.cpp:[[@LINE+3]]:{{[0-9]+}}: error: 'refused' is marked {{\[\[}}xcs::jit("required")]], but nothing in it runs in parallel
// CHECK-NEXT: void refused
// CHECK: 1 error generated.
[[xcs::jit("required")]] void refused(int n) {
  for (int i = 0; i < n; ++i)
    unknown(i);
}
#endif
