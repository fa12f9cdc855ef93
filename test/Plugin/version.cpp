// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// A Clang of another version: one clear line and a failure, not a crash.
// REQUIRES: other-clang
// RUN: not %otherclang -fplugin=%plugin -c %s -o %t.o 2> %t.err
// RUN: count 1 < %t.err
// RUN: FileCheck %s < %t.err
// CHECK: {{^}}error: xcs: this plugin was built for clang {{[0-9.]+}}, and '{{.*}}clang version {{.*}}' loads it; use clang++-{{[0-9]+$}}
int x;
