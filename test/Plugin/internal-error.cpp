// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// An internal error anywhere leaves the program as plain clang makes it, and says so in one remark.
// RUN: rm -rf %t && mkdir %t && cd %t
// RUN: %clangxx -I%include -O2 -g -Wno-unknown-attributes -c %s -o plain.o
// RUN: sh -c 'for s in read plan parse; do %xcs -O2 -g -fplugin-arg-xcs-fail-at=$s -c %s -o $s.o 2> $s.err && cmp plain.o $s.o && count 1 < $s.err && FileCheck %s < $s.err || exit 1; done'
// CHECK: {{^}}remark: this file is compiled as written: an internal error of XCS, please report it: {{(reading|planning|parsing) failed}}
// Text that does not compile: the same, and the report does not claim what was not done.
// RUN: %xcs -O2 -g -fplugin-arg-xcs-report=good.json -DLOOP -c %s -o good.o 2> /dev/null && FileCheck %s --check-prefix=GOOD < good.json
// GOOD: "verdict": "parallel"
// RUN: %clangxx -I%include -O2 -g -Wno-unknown-attributes -DLOOP -c %s -o plain.o
// RUN: %xcs -O2 -g -DLOOP -fplugin-arg-xcs-fail-at=rewrite -fplugin-arg-xcs-report=bad.json -c %s -o bad.o 2>&1 | FileCheck %s --check-prefix=TEXT
// TEXT: {{^}}remark: this file is compiled as written: the text that XCS made of it is not valid
// RUN: cmp plain.o bad.o
// RUN: FileCheck %s --check-prefix=BAD --implicit-check-not='"verdict": "parallel"' < bad.json
// BAD: "verdict": "unanalysed"
// BAD: XCS1509
[[xcs::jit]] int sum(const int *p, int n) {
  int s = 0;
  for (int i = 0; i < n; ++i)
    s += p[i];
  return s;
}
#ifdef LOOP
[[xcs::jit]] void twice(int *p, int n) {
  for (int i = 0; i < n; ++i)
    p[i] *= 2;
}
#endif
