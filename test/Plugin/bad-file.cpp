// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// A file that does not compile, or is not there: what clang says, nothing from XCS, no output.
// RUN: rm -rf %t && mkdir %t && cd %t
// RUN: not %xcs -Wall -c %s -o with.o 2> with.err
// RUN: not %clangxx -I%include -Wall -Wno-unknown-attributes -c %s -o without.o 2> without.err
// RUN: diff without.err with.err
// RUN: not ls with.o
// RUN: FileCheck %s < with.err
// CHECK: bad-file.cpp:[[@LINE+9]]:13: error: use of undeclared identifier 'missing'
// CHECK-NOT: xcs
// RUN: not %xcs -c no/such/file.cpp -o with.o 2>&1 | FileCheck %s --check-prefix=FILE
// FILE: no such file or directory: 'no/such/file.cpp'
// RUN: not %xcs -include no-such-header.h -c %s -o with.o 2>&1 | FileCheck %s --check-prefix=HEADER
// HEADER: 'no-such-header.h' file not found
[[xcs::jit]] int sum(const int *p, int n) {
  unsigned count = n;
  for (int i = 0; i < n; ++i)
    p[i] += missing;
  return count;
}
