// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// A Clang of another version: one clear line and a failure, not a crash.
// REQUIRES: other-clang, release
// RUN: not %otherclang -fplugin=%plugin -c %s -o %t.o 2> %t.err
// RUN: count 1 < %t.err
// RUN: FileCheck %s < %t.err
// CHECK: {{^}}error: xcs: this plugin was built for clang {{[0-9.]+}}, and '{{.*}}clang version {{.*}}' loads it; use clang++-{{[0-9]+$}}
//
// The right one finds every symbol: those that are called (bound now), and those that the link left weak.
// RUN: env LD_BIND_NOW=1 %xcs -c %s -o %t.o 2>&1 | count 0
// RUN: %python %S/Inputs/imports.py %plugin %clangxx
int x;
