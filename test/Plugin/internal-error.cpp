// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// An internal error anywhere leaves the program as plain clang makes it, and says so in one remark.
// RUN: rm -rf %t && mkdir %t && cd %t
// RUN: %clangxx -I%include -O2 -g -Wno-unknown-attributes -c %s -o plain.o
// RUN: sh -c 'for s in read plan parse; do %xcs -O2 -g -fplugin-arg-xcs-fail-at=$s -c %s -o $s.o 2> $s.err && cmp plain.o $s.o && count 1 < $s.err && FileCheck %s < $s.err || exit 1; done'
// CHECK: {{^}}remark: this file is compiled as written: an internal error of XCS, please report it: {{(reading|planning|parsing) failed}}
[[xcs::jit]] int sum(const int *p, int n) {
  int s = 0;
  for (int i = 0; i < n; ++i)
    s += p[i];
  return s;
}
